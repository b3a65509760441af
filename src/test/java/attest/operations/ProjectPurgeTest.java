// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectPurgeTest {
  @Inject DataSource database;
  @Inject ProjectPurge purge;

  @Test
  void whatWasRemovedLongAgoIsDeletedWholeAndNothingElse() throws SQLException {
    var kept = worked(Given.project(Given.person("lead"), true));
    var gone = worked(Given.project(Given.person("lead"), true));
    var before = rows(kept);
    var had = rows(gone);
    for (String table :
        List.of("article", "sentence", "annotation", "comment", "source", "membership", "label")) {
      assertTrue(had.getOrDefault(table, 0L) > 0, table + " of " + had);
    }
    removed(gone, Duration.ofDays(30).plusMillis(1));
    removed(kept, Duration.ofDays(30).minusMinutes(1));

    purge.purgeOverdue();

    assertTrue(rows(gone).values().stream().allMatch(n -> n == 0), rows(gone).toString());
    assertEquals(before, rows(kept));
    Given.administrator("admin")
        .asks()
        .get("/audit?act=project.purge&subject=project/" + gone.id())
        .then()
        .body("items.size()", equalTo(1));
    Given.administrator("admin")
        .asks()
        .post("/audit/verification")
        .then()
        .body("broken", equalTo(null));
  }

  @Test
  void everyTableOfAProjectIsReached() throws SQLException {
    try (var c = database.getConnection()) {
      var tables =
          ProjectTables.of(c).childrenFirst().stream()
              .map(t -> t.toLowerCase(Locale.ROOT))
              .toList();
      assertEquals("project", tables.get(tables.size() - 1));
      assertTrue(tables.indexOf("annotation_change") < tables.indexOf("annotation"));
      assertTrue(tables.indexOf("sentence") < tables.indexOf("article"));
      assertTrue(tables.stream().noneMatch(t -> t.equals("person") || t.startsWith("audit")));
    }
  }

  /** Members, an article that was judged, split and spoken of, a register with a merge. */
  private static Given.Workplace worked(Given.Workplace project) {
    Human lead = project.lead();
    var ana = Given.member(project, Role.REVIEWER);
    var article =
        Given.article(
            project, "Dix civils sont morts à Larmont, selon elle.", "Un pont est tombé.");
    long sentence = article.sentences().get(1);
    ana.asks()
        .body(
            Map.of(
                "labels",
                List.of("CASUALTY_FIGURE"),
                "figures",
                List.of(
                    Map.of(
                        "id",
                        UUID.randomUUID(),
                        "qualifier",
                        "exact",
                        "harm",
                        "killed",
                        "low",
                        10,
                        "high",
                        10))))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
    int comment =
        ana.asks()
            .body(Map.of("text", "Why ten?"))
            .post("/sentences/{id}/comments", sentence)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    lead.asks()
        .body(Map.of("text", "It says so.", "replyTo", comment))
        .post("/sentences/{id}/comments", sentence)
        .then();
    ana.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    for (String name : List.of("Larmont Civil Defence", "Civil Defence of Larmont")) {
      lead.asks()
          .body(Map.of("type", "ngo_monitor"))
          .put("/projects/{key}/sources/{name}", project.key(), name)
          .then();
    }
    lead.asks()
        .body(Map.of("into", "Larmont Civil Defence"))
        .post("/projects/{key}/sources/{name}/merge", project.key(), "Civil Defence of Larmont")
        .then();
    lead.asks().body(Map.of("at", 20)).post("/sentences/{id}/split", sentence).then();
    lead.asks()
        .body(Map.of("text", "Rules.", "note", ""))
        .put("/projects/{key}/guidelines", project.key())
        .then()
        .statusCode(200);
    return project;
  }

  private void removed(Given.Workplace project, Duration ago) throws SQLException {
    try (var c = database.getConnection();
        var age = c.prepareStatement("update project set removed_stamp = ? where id = ?")) {
      age.setLong(1, Instant.now().minus(ago).toEpochMilli());
      age.setLong(2, project.id());
      assertEquals(1, age.executeUpdate());
    }
  }

  private Map<String, Long> rows(Given.Workplace project) throws SQLException {
    try (var c = database.getConnection()) {
      var counts = new TreeMap<String, Long>();
      var tables = ProjectTables.of(c);
      for (String table : tables.childrenFirst()) {
        counts.put(
            table.toLowerCase(Locale.ROOT), count(c, table, tables.condition(table), project.id()));
      }
      return counts;
    }
  }

  private static long count(Connection c, String table, String condition, long project)
      throws SQLException {
    try (var asked = c.prepareStatement("select count(*) from " + table + " where " + condition)) {
      asked.setLong(1, project);
      try (var found = asked.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }
}
