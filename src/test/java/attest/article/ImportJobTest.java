// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportJobTest {
  @Inject ImportWorker worker;

  Workplace project;

  @BeforeEach
  void aProjectAndNoWorkOfOtherTests() {
    QuarkusTransaction.requiringNew().run(() -> ImportJob.deleteAll());
    project = Given.project(Given.person("lead"));
  }

  @Test
  void whatAKilledNodeLeftIsReadToItsEndAndNothingTwice() throws Exception {
    var left = UnderWay.reading(project, "killed", UnderWay.texts(5));
    left.step();
    left.step();
    assertEquals(2, left.drafts().size());
    left.nodeDies();
    worker.takeOver();
    ended(left);
    assertEquals(
        List.of(
            "file-1.txt READY",
            "file-2.txt READY",
            "file-3.txt READY",
            "file-4.txt READY",
            "file-5.txt READY"),
        left.drafts());
    assertEquals(0, pieces(left));
  }

  @Test
  void aNodeThatLivesKeepsItsWork() {
    var other = UnderWay.reading(project, "alive", UnderWay.texts(2));
    worker.takeOver();
    assertTrue(other.isUnderWay());
    assertEquals(List.of(), other.drafts());
  }

  @Test
  void ofManyNodesOneTakesWorkOver() {
    var left = UnderWay.reading(project, "killed", UnderWay.texts(2));
    var takers =
        AtOnce.run(8, n -> left.takenBy("node-" + n)).stream()
            .filter(Objects::nonNull)
            .filter(job -> job.id == left.job())
            .toList();
    assertEquals(1, takers.size());
  }

  @Test
  void aNodeThatLostItsLeaseStoresNothingMore() {
    var left = UnderWay.reading(project, "slow", UnderWay.texts(3));
    left.step();
    var run = new ReadingRun(left.job(), "slow", Clock.systemUTC(), new AddressReader());
    run.step();
    assertNotNull(left.takenBy("quick"));
    assertFalse(run.step());
    run.close();
    assertEquals(2, left.drafts().size());
  }

  @Test
  void aFileThatStopsItsReaderAgainAndAgainIsRefusedAndTheRestIsRead() {
    var left = UnderWay.reading(project, "a", UnderWay.texts(2));
    for (int attempt = 1; attempt <= 4; attempt++) {
      var later = Instant.now().plus(Duration.ofDays(2000 + attempt));
      assertNotNull(QuarkusTransaction.requiringNew().call(() -> ImportJob.claim("b", later)));
    }
    var run = new ReadingRun(left.job(), "b", Clock.systemUTC(), new AddressReader());
    while (run.step()) {
      assertTrue(left.isUnderWay());
    }
    assertEquals(List.of("file-1.txt REFUSED", "file-2.txt READY"), left.drafts());
  }

  @Test
  void stoppedWorkKeepsWhatWasRead() {
    var left = UnderWay.reading(project, "a", UnderWay.texts(3));
    left.step();
    QuarkusTransaction.requiringNew().run(() -> ImportJob.stop(ImportBatch.findById(left.batch())));
    assertFalse(left.step());
    assertFalse(left.isUnderWay());
    assertEquals(List.of("file-1.txt READY"), left.drafts());
    assertTrue(pieces(left) > 0);
  }

  @Test
  void aDiscardedImportIsNotReadOn() {
    var left = UnderWay.reading(project, "a", UnderWay.texts(3));
    var run = new ReadingRun(left.job(), "a", Clock.systemUTC(), new AddressReader());
    run.step();
    QuarkusTransaction.requiringNew()
        .run(() -> ImportBatch.<ImportBatch>findById(left.batch()).discard());
    assertFalse(run.step());
    run.close();
    assertNull(QuarkusTransaction.requiringNew().call(() -> ImportBatch.findById(left.batch())));
  }

  private void ended(UnderWay left) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (left.isUnderWay() && System.nanoTime() < until) {
      Thread.sleep(50);
    }
    assertFalse(left.isUnderWay());
  }

  private static long pieces(UnderWay left) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Long)
                    ImportBatch.getEntityManager()
                        .createNativeQuery(
                            "select count(*) from import_piece where file_id in"
                                + " (select id from import_file where batch_id = ?1)",
                            Long.class)
                        .setParameter(1, left.batch())
                        .getSingleResult());
  }
}
