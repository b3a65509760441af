// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static attest.dataset.release.GivenRelease.PATH;
import static attest.dataset.release.GivenRelease.file;
import static attest.dataset.release.GivenRelease.judged;
import static attest.dataset.release.GivenRelease.ready;
import static attest.dataset.release.GivenRelease.release;
import static attest.dataset.release.GivenRelease.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How releases get whole, or are not kept. */
@QuarkusTest
class ReleaseWritingTest {
  private final Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  @Inject ReleaseWorker worker;

  @Test
  void whatAnotherNodeLeftIsTakenUpAndWrittenWhole() {
    judged(project);
    long id = begunBy(lead, "9", List.of("jsonl", "csv"));
    var gone = new ReleaseRun(id, "gone", Clock.systemUTC(), event -> {});
    for (int step = 0; step < 4; step++) {
      assertTrue(gone.step());
    }
    QuarkusTransaction.requiringNew().run(() -> Release.release(id, "gone", Instant.EPOCH));
    worker.takeOver();
    ready(project, "9");
    assertFalse(gone.step(), "who lost the lease does nothing more");
    assertEquals(3, text(lead, project, "9", "dataset.jsonl").lines().count());
    assertEquals(4, text(lead, project, "9", "dataset.csv").lines().count());
  }

  @Test
  void nodesWriteTheSameBytesAlsoWhereOneGoesOnWithWhatAnotherBegan() {
    judged(project);
    var formats = List.of("jsonl", "csv", "hf", "brat", "uima-xmi", "web-annotation");
    release(project, Map.of("version", "8", "formats", formats));
    long id = begunBy(lead, "9", formats);
    var gone = new ReleaseRun(id, "gone", Clock.systemUTC(), event -> {});
    for (int step = 0; step < 6; step++) {
      assertTrue(gone.step());
    }
    QuarkusTransaction.requiringNew().run(() -> Release.release(id, "gone", Instant.EPOCH));
    worker.takeOver();
    List<Map<String, Object>> files = ready(project, "9").extract().path("files");
    assertEquals(formats.size() + 3, files.size());
    for (var file : files.subList(0, formats.size())) {
      String name = (String) file.get("name");
      assertArrayEquals(file(lead, project, "8", name), file(lead, project, "9", name), name);
    }
  }

  @Test
  void oneThatCannotBeFinishedLeavesNothingAndItsVersionFree() {
    judged(project);
    var other = Given.member(project, Role.LEAD);
    long id = begunBy(other, "5", List.of("jsonl", "csv"));
    var run = new ReleaseRun(id, "gone", Clock.systemUTC(), event -> {});
    assertTrue(run.step(), "some of it is captured");
    lead.asks()
        .body(Map.of("role", Role.REVIEWER))
        .put("/projects/{key}/members/{login}", project.key(), other.login())
        .then()
        .statusCode(200);
    assertFalse(run.step());
    lead.asks()
        .get(PATH + "/5", project.key())
        .then()
        .body("state", equalTo("FAILED"))
        .body("failure", not(equalTo("")))
        .body("files", equalTo(List.of()));
    lead.asks().get(PATH + "/5/dataset.jsonl", project.key()).then().statusCode(409);
    release(project, Map.of("version", "5"));
  }

  @Test
  void articlesThatWereNeverComparedAreComparedBeforeTheyAreDealtOut() {
    String shared =
        "Douze personnes ont trouvé la mort dans le quartier du port de Karsten mardi soir.";
    Given.article(project, shared, "Le pont tient.");
    Given.article(project, shared, "La nuit fut calme.");
    forgetComparisons();
    release(project, Map.of("version", "1", "split", Map.of("train", 0.5, "test", 0.5)))
        .body("facts.leakage.stories", equalTo(1))
        .body("facts.parts.train.articles", equalTo(2))
        .body("facts.parts.test.articles", equalTo(0));
  }

  /** As in a database from before near-copies were known. */
  private void forgetComparisons() {
    String ours = "(select id from article where project_id = " + project.id() + ")";
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                List.of(
                        "delete from near_copy where article_id in " + ours,
                        "delete from near_copy_print where article_id in " + ours,
                        "update article set names_print = null where id in " + ours)
                    .forEach(
                        sql -> Release.getEntityManager().createNativeQuery(sql).executeUpdate()));
  }

  /** By a node that goes on with it until it gives the lease up. */
  private long begunBy(Human human, String version, List<String> formats) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var member = Membership.of(Person.findById(human.id()), project.key());
              var plan = Plan.of(formats, null, null, null, null, null, null);
              var title = new Release.Title(version, "", "");
              return Release.begin(member, title, plan, 1, "gone", Instant.now()).id;
            });
  }
}
