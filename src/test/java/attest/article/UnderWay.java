// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.account.Person;
import attest.article.ImportJob.Work;
import attest.project.Project;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An import on which some node works, as the database shows it to all others. */
record UnderWay(long batch, long job, String node) {
  /** For longer than any test runs. */
  private static final Instant LONG = Instant.now().plus(Duration.ofDays(1000));

  /** Files to read, each of one text, the work held by {@code node}. */
  static UnderWay reading(Workplace project, String node, String... texts) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Project owner = Project.findById(project.id());
              Person lead = Person.findById(project.lead().id());
              var batch = ImportBatch.begin(owner, lead, null, Given.now());
              for (int i = 0; i < texts.length; i++) {
                var file = ImportFile.begin(batch, i + 1, "file-" + (i + 1) + ".txt", "");
                ImportBytes.keep(file.id, new ByteArrayInputStream(texts[i].getBytes(UTF_8)));
              }
              var job = ImportJob.begin(batch, Work.READ, lead, node, LONG);
              return new UnderWay(batch.id, job.id, node);
            });
  }

  /** So many different texts. */
  static String[] texts(int many) {
    return IntStream.rangeClosed(1, many)
        .mapToObj(n -> "Le titre numéro " + n + "\n\nUne phrase de " + n + ". Et une autre.")
        .toArray(String[]::new);
  }

  /** A step as the node does it. */
  boolean step() {
    var run = new ReadingRun(job, node, Clock.systemUTC(), new AddressReader());
    try {
      return run.step();
    } finally {
      run.close();
    }
  }

  /** The node falls silent and its lease runs out. */
  void nodeDies() {
    QuarkusTransaction.requiringNew()
        .run(() -> ImportJob.release(job, node, Instant.now().minusSeconds(1)));
  }

  /** The job, taken over by another. */
  ImportJob takenBy(String other) {
    return QuarkusTransaction.requiringNew()
        .call(() -> ImportJob.claim(other, LONG.plus(Duration.ofHours(1))));
  }

  boolean isUnderWay() {
    return QuarkusTransaction.requiringNew()
        .call(() -> ImportJob.findByIdOptional(job))
        .isPresent();
  }

  /** Names and states of its drafts, in their order. */
  List<String> drafts() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var drafts = new ArrayList<String>();
              for (ImportDraft draft :
                  ImportDraft.<ImportDraft>list("batch.id = ?1 order by ordinal", batch)) {
                drafts.add(draft.fileName + " " + draft.state);
              }
              return drafts;
            });
  }
}
