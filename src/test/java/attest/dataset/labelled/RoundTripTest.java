// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Attest exports comes back the same, ids of its places aside. */
@QuarkusTest
class RoundTripTest {
  private Past past;

  @BeforeEach
  void aProjectWithAPast() {
    past = new Past();
  }

  @Test
  void anotherProjectOfTheSameMembersExportsTheSame() {
    var other = Given.project(Given.person("lead"), true);
    Past.join(other, past.ana);
    Past.join(other, past.bob);
    String file = past.exported("logins");
    assertEquals(Past.TEXT, Past.lines(file).get(0).at("/article/text").asText());
    assertTrue(file.contains("\"withdrawn\""), "an answer that was taken back is in it");
    Sent.of("jsonl", file)
        .to(other)
        .statusCode(200)
        .body("stored", equalTo(true))
        .body("articles", equalTo(2))
        .body("refused", empty())
        .body("conflicts", empty());
    assertEquals(
        Places.of(Past.lines(file), Map.of()),
        Places.of(Past.lines(Past.exported(other, "logins")), Map.of()));
  }

  @Test
  void everyLineFitsThePublishedSchema() throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("src/site/jsonl.schema.json")));
    var lines = Past.lines(past.exported("letters"));
    assertTrue(lines.stream().anyMatch(line -> line.has("withdrawn")));
    lines.forEach(line -> assertEquals(Set.of(), schema.validate(line), line.toString()));
    var spoilt = ((ObjectNode) lines.get(0)).put("unit", "utf-8");
    assertFalse(schema.validate(spoilt).isEmpty(), "the schema refuses what it should");
  }

  @Test
  void lettersBecomePeopleWhoAreNotHere() {
    var other = Given.project(Given.person("lead"));
    String file = past.exported("letters");
    Sent.of("jsonl", file)
        .tried(other)
        .statusCode(200)
        .body("stored", equalTo(false))
        .body("reviewers.name", equalTo(List.of("B", "C")))
        .body("refused.field", not(empty()))
        .body("refused.field", everyItem(equalTo("reviewer")));
    Sent.of("jsonl", file)
        .with("{\"reviewers\":{\"B\":\"new:Ana elsewhere\",\"C\":\"new:Bob elsewhere\"}}")
        .to(other)
        .statusCode(200);
    String back = Past.exported(other, "logins");
    assertEquals(
        Places.of(Past.lines(file), Map.of()),
        Places.of(Past.lines(back), Map.of("ana-elsewhere", "B", "bob-elsewhere", "C")));
    assertEquals(
        List.of(other.lead().login()),
        other.lead().asks().get("/projects/{key}", other.key()).jsonPath().getList("members.login"),
        "somebody who is not here is no member");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String file = past.exported("logins");
    var before = past.exported("logins");
    Sent.of("jsonl", file)
        .to(past.project)
        .statusCode(200)
        .body("articles", equalTo(0))
        .body("existing", equalTo(2))
        .body("answers", equalTo(0))
        .body("unchanged", equalTo(6))
        .body("conflicts", empty());
    assertEquals(before, past.exported("logins"));
  }

  @Test
  void theHistoryTellsWhatWasBroughtIn() {
    var other = Given.project(Given.person("lead"));
    Past.join(other, past.ana);
    Sent.of("jsonl", past.exported("logins"))
        .with("{\"reviewers\":{\"" + past.bob.login() + "\":\"-\"}}")
        .to(other)
        .statusCode(200);
    long sentence = Past.lines(Past.exported(other, "letters")).get(1).at("/sentence/id").asLong();
    var history =
        past.ana.asks().get("/sentences/{id}/annotation/history", sentence).then().statusCode(200);
    history.body("items.size()", equalTo(2));
    List<String> imported = history.extract().jsonPath().getList("items.importedAt");
    assertFalse(imported.contains(null), "each version says that it was brought in");
    past.ana
        .asks()
        .get("/sentences/{id}/annotation/history", past.sentences.get(1))
        .then()
        .body("items[0].importedAt", equalTo(null));
  }
}
