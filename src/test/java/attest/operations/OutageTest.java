// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.testing.Given;
import attest.testing.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that was away: src/bench/faults has it away for a minute. */
@QuarkusTest
class OutageTest {
  /** As many as the pool has connections, which may each fail once. */
  private static final int CONNECTIONS = 16;

  @Inject AgroalDataSource database;

  @Test
  void whatFailsMeanwhileSaysSoAndThenSavesGoOn() throws SQLException {
    assumeTrue(TestDatabase.isPostgres());
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Douze civils ont été tués.");
    try (var connection = database.getConnection();
        var end = connection.createStatement()) {
      end.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    }
    Response answer = save(project, article);
    for (int i = 0; i < CONNECTIONS && answer.statusCode() != 200; i++) {
      assertEquals(503, answer.statusCode(), answer.asString());
      answer = save(project, article);
    }
    answer.then().statusCode(200);
    // So that the next test meets no connection of this one's.
    database.flush(AgroalDataSource.FlushMode.IDLE);
  }

  private static Response save(Given.Workplace project, Given.Article article) {
    return project
        .lead()
        .asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/annotation", article.sentences().get(1));
  }
}
