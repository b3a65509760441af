// SPDX-License-Identifier: Apache-2.0
package attest.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import attest.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Another node on the same PostgreSQL, as this one hears it and is heard by it. */
@QuarkusTest
class WireTest {
  @Inject DataSource database;
  @Inject Neighbours neighbours;

  private Given.Workplace project;
  private Given.Article article;
  private Human ana;
  private Human ben;

  @BeforeEach
  void aProjectOnPostgres() {
    assumeTrue(TestDatabase.isPostgres());
    project = Given.project(Given.person("lead"));
    article = Given.article(project, "Douze civils ont été tués.");
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
  }

  private Page anasPage() throws InterruptedException {
    var page = Page.of(ana.signsIn(), "/live/articles/" + article.id());
    page.hears("welcome");
    page.hears("presence");
    return page;
  }

  private void another(String says) throws SQLException {
    run("select pg_notify('attest_live', 'another" + says + "')");
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void whatHappensAtAnotherNodeIsToldToThePagesOfThisOne() throws Exception {
    long sentence = article.sentences().get(1);
    try (var page = anasPage()) {
      another("\nnonsense\nthere " + article.id() + " " + ben.id());
      assertEquals(List.of(ben.login()), page.hears("presence").getList("people.login"));
      another(
          "\nhappened ANSWER %d %d %d %d 0"
              .formatted(project.id(), article.id(), sentence, ben.id()));
      assertEquals(sentence, page.hears("answer").getLong("sentence"));
      another("\nthere " + article.id());
      assertEquals(List.of(), page.hears("presence").getList("people.login"));
    }
  }

  @Test
  void anotherNodeHearsWhatHappensHere() throws Exception {
    try (var connection = database.getConnection();
        var listen = connection.createStatement()) {
      listen.execute("listen attest_live");
      try (var page = anasPage()) {
        heard(connection.unwrap(PGConnection.class), "there " + article.id() + " " + ana.id());
        ben.asks()
            .body(Map.of("labels", List.of("CLAIM")))
            .put("/sentences/{id}/annotation", article.sentences().get(1))
            .then()
            .statusCode(200);
        heard(
            connection.unwrap(PGConnection.class),
            "happened ANSWER %d %d %d %d 0"
                .formatted(project.id(), article.id(), article.sentences().get(1), ben.id()));
      } finally {
        listen.execute("unlisten *");
      }
    }
  }

  @Test
  void whoIsRemovedAtAnotherNodeIsSentAwayHereBeforeTheNextLookRound() throws Exception {
    try (var page = anasPage()) {
      run(
          "update membership set removed_stamp = 1 where project_id = %d and person_id = %d"
              .formatted(project.id(), ana.id()));
      long said = System.nanoTime();
      another("\nleft");
      page.closedWith();
      var took = Duration.ofNanos(System.nanoTime() - said);
      assertTrue(took.compareTo(Telling.LOOK_ROUND.dividedBy(2)) < 0, took.toString());
    }
  }

  @Test
  void anotherNodeHearsThatSomebodyWasRemovedHere() throws Exception {
    try (var connection = database.getConnection();
        var listen = connection.createStatement()) {
      listen.execute("listen attest_live");
      project
          .lead()
          .asks()
          .delete("/projects/{key}/members/{login}", project.key(), ben.login())
          .then()
          .statusCode(204);
      heard(connection.unwrap(PGConnection.class), "left");
      listen.execute("unlisten *");
    }
  }

  @Test
  void afterABreakPagesAskForWhatTheyMissed() throws Exception {
    try (var page = anasPage()) {
      run(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()"
              + " and (query like 'listen %' or query like 'select pg_notify($%')");
      page.hears("welcome");
    }
  }

  @Test
  void aNodesLineTellsOthersForHowLongItHasBeenThere() throws Exception {
    assertTrue(neighbours.isOneAtWork(Duration.ZERO));
    assertFalse(neighbours.isOneAtWork(Duration.ofDays(1)));
  }

  private static void heard(PGConnection connection, String line) throws SQLException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    boolean heard = false;
    while (!heard && System.nanoTime() < until) {
      for (var notification : connection.getNotifications(1000)) {
        heard |= notification.getParameter().lines().anyMatch(line::equals);
      }
    }
    assertTrue(heard, line);
  }
}
