// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.annotation.Submission;
import attest.project.Role;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Fifty who draw from a queue of ten articles, each of which needs two: some submit, some pass
 * over, some are not heard of again, some submit too late.
 */
@QuarkusTest
class FiftyReviewersTest {
  private static final int REVIEWERS = 50;
  private static final int ARTICLES = 10;
  private static final int MOST_DRAWS = 200;

  @Test
  void neverMoreThanTwoAndInTheEndExactlyTwo() {
    var project = Given.project(Given.person("lead"));
    project
        .lead()
        .asks()
        .body(Map.of("mode", Mode.QUEUE.word()))
        .put("/projects/{key}/assignment", project.key())
        .then()
        .statusCode(200);
    for (int i = 0; i < ARTICLES; i++) {
      Given.article(project, "Phrase " + i + " sur le pont de Valmire.");
    }
    var people =
        IntStream.range(0, REVIEWERS).mapToObj(i -> Given.member(project, Role.REVIEWER)).toList();
    var most = new AtomicLong();
    var watch = Executors.newSingleThreadScheduledExecutor();
    watch.scheduleWithFixedDelay(
        () -> most.accumulateAndGet(mostAtOne(project), Math::max), 0, 5, TimeUnit.MILLISECONDS);
    AtOnce.run(REVIEWERS, i -> work(project, people.get(i), new Random(i)));
    watch.shutdown();

    assertEquals(2, Math.max(most.get(), mostAtOne(project)));
    assertEquals(Map.of(2L, (long) ARTICLES), articlesByReviews(project));
  }

  /** Draws until there is nothing left for them. */
  private static int work(Given.Workplace project, Human who, Random chance) {
    int draws = 0;
    while (draws < MOST_DRAWS && doneReviews(project) < 2 * ARTICLES) {
      var answer = who.asks().body("{}").post("/projects/{key}/next", project.key());
      int status = answer.statusCode();
      assertTrue(
          status == 200 || status == 204, () -> "next answered " + status + answer.asString());
      if (status == 200) {
        take(who, answer.jsonPath().getLong("id"), chance.nextInt(10));
      }
      draws++;
    }
    return draws;
  }

  private static void take(Human who, long article, int chance) {
    if (chance < 3) {
      who.asks().delete("/articles/{id}/reservation", article).then().statusCode(204);
    } else if (chance < 6) {
      Lapse.of(article, who.id());
    } else if (chance < 8) {
      Lapse.of(article, who.id());
      int late = who.asks().put("/articles/{id}/submission", article).statusCode();
      assertTrue(late == 200 || late == 409, "late submission answered " + late);
    } else {
      int kept = who.asks().put("/articles/{id}/reservation", article).statusCode();
      assertEquals(200, kept);
      who.asks().put("/articles/{id}/submission", article).then().statusCode(200);
    }
  }

  private static long doneReviews(Given.Workplace project) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Submission.count("article.project.id", project.id()));
  }

  /** The most people that one article has who hold it or have done it. */
  private static long mostAtOne(Given.Workplace project) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Reservation.getEntityManager()
                    .createQuery(
                        "select "
                            + Reservation.TAKEN
                            + " from Article a where a.project.id = :project",
                        Long.class)
                    .setParameter("project", project.id())
                    .setParameter("now", Given.now())
                    .getResultStream()
                    .mapToLong(n -> n)
                    .max()
                    .orElse(0));
  }

  private static Map<Long, Long> articlesByReviews(Given.Workplace project) {
    List<Long> counts = new ArrayList<>();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                counts.addAll(
                    Submission.getEntityManager()
                        .createQuery(
                            "select count(u) from Submission u where u.article.project.id = ?1"
                                + " group by u.article.id",
                            Long.class)
                        .setParameter(1, project.id())
                        .getResultList()));
    return counts.stream().collect(Collectors.groupingBy(n -> n, Collectors.counting()));
  }
}
