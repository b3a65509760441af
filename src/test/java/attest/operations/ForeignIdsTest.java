// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.operations.Retried.Stage;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ids of another project in bodies and in the second place of a path reach nothing there. */
@QuarkusTest
class ForeignIdsTest {
  private static final String P = "/projects/{key}";
  private static final String PAIR = "/sentences/{a}/corroborations/{b}";

  @Inject DataSource database;

  private Stage theirs;
  private Stage own;

  @BeforeEach
  void twoProjects() {
    theirs = new Stage(asked -> asked);
    own = new Stage(asked -> asked);
  }

  @Test
  void reachNothing() throws SQLException {
    theirs.judged();
    int comment = theirs.comment();
    int dossier = theirs.dossier(2);
    theirs.source("Wire of Larmont");
    long distant = Given.article(own.project, "Un pont est tombé hier.").sentences().get(1);
    int mine = own.dossier(2);
    var stood = Standing.of(theirs, database);

    refused(sent("PUT", Map.of("relation", "COPY"), PAIR, own.sentence(1), theirs.sentence(1)));
    refused(
        sent(
            "PUT", Map.of("relation", "COPY", "dossier", dossier), PAIR, own.sentence(1), distant));
    refused(sent("POST", Map.of("mentions", List.of(theirs.sentence(1))), P + "/dossiers", key()));
    refused(sent("PUT", Map.of(), "/dossiers/{id}/mentions/{s}", mine, theirs.sentence(1)));
    refused(sent("PUT", Map.of(), "/dossiers/{id}/mentions/{s}", dossier, own.sentence(1)));
    refused(sent("PUT", Map.of("into", dossier), "/dossiers/{id}/merge", mine));
    refused(
        sent(
            "POST",
            Map.of("text", "So.", "replyTo", comment),
            "/sentences/{id}/comments",
            own.sentence(1)));
    refused(
        sent("POST", Map.of("articles", List.of(theirs.article.id())), P + "/calibrations", key()));
    refused(sent("PUT", credited(), "/sentences/{id}/annotation", own.sentence(1)));
    refused(sent("POST", Map.of("into", "Wire of Larmont"), P + "/sources/Other/merge", key()));
    refused(sent("PUT", Map.of(), "/articles/{id}/assignments/{l}", own.article.id(), "nobody"));

    stood.assertSame(Standing.read(theirs, database), "theirs");
  }

  /** An attribution that leans on a sentence which is not in the article. */
  private Map<String, ?> credited() {
    var attribution = new HashMap<String, Object>(Map.of("id", UUID.randomUUID()));
    attribution.putAll(Map.of("source", "Larmont Wire", "inheritsFrom", theirs.sentence(1)));
    return Map.of("labels", List.of("ATTRIBUTION"), "attributions", List.of(attribution));
  }

  private String key() {
    return own.key();
  }

  private Response sent(String method, Object body, String path, Object... places) {
    return own.lead.asks().body(body).request(method, path, places);
  }

  private static void refused(Response answer) {
    int status = answer.statusCode();
    assertTrue(List.of(404, 409, 422).contains(status), status + " " + answer.asString());
  }
}
