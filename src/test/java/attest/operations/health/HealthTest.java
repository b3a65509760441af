// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {
  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Inject DataSource database;

  @Test
  void aNodeThatIsReadyNamesWhatItLookedAt() {
    given()
        .get(management.resolve("/q/health/ready"))
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body(
            "checks.name",
            hasItems("Database connections health check", "Index of sentences", "Disk"));
  }

  @Test
  void aNodeOfWhichNoThreadHangsIsAlive() {
    given()
        .get(management.resolve("/q/health/live"))
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("Threads in the database"));
  }

  @Test
  void aFullDiskIsNotReady() {
    var disk = new Disk();
    disk.data = java.nio.file.Path.of(".");
    disk.least = Long.MAX_VALUE;
    var health = new DiskHealth();
    health.disk = disk;
    assertEquals("DOWN", health.call().getStatus().name());
  }

  @Test
  void workThatNobodyTakesUpIsSeen() throws SQLException {
    given()
        .get(management.resolve("/q/health/well"))
        .then()
        .body("checks.name", hasItem("Work in the background"));
    try (var connection = database.getConnection();
        var head = connection.createStatement()) {
      connection.setAutoCommit(false);
      head.executeQuery("select id from audit_head where id = 1 for update").close();
      Given.project(Given.person("lead"));
      var later = new Backlog();
      later.database = database;
      later.clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6));
      assertTrue(later.counts().left() > 0);
      connection.rollback();
    }
  }

  @Test
  void whatIsDoneIsCountedWithoutSayingByWhom() {
    var project = Given.project(Given.person("Zephyrine"));
    var article = Given.article(project, "Douze civils ont été tués.");
    project
        .lead()
        .asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .statusCode(200);
    String figures =
        given().get(management.resolve("/q/metrics")).then().statusCode(200).extract().asString();
    for (String figure :
        List.of(
            "attest_deeds_total{act=\"annotation.judge\"}",
            "http_server_requests_seconds_bucket{method=\"PUT\"",
            "le=\"0.1\"",
            "attest_queue_left ",
            "attest_reports_total ",
            "attest_disk_free_bytes ",
            "attest_index_in_step ")) {
      assertTrue(figures.contains(figure), figure + " of\n" + figures);
    }
    assertFalse(figures.toLowerCase(java.util.Locale.ROOT).contains("zephyrine"));
  }
}
