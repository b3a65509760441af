// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import attest.article.ImportJob.Work;
import attest.article.table.Columns;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Brings files in as a batch of drafts, and saves drafts as articles. Both are work in the
 * background; whoever asks for it is kept waiting for a moment, in which short work is done.
 */
@ApplicationScoped
public class DraftImport {
  /** What was sent on the import page. */
  record Parcel(String pasted, List<FileUpload> files, List<String> addresses, String language) {
    boolean isEmpty() {
      return pasted.isBlank() && files.isEmpty() && addresses.isEmpty();
    }
  }

  @Inject Clock clock;
  @Inject ImportWorker worker;

  @ConfigProperty(name = "attest.import.patience")
  Duration patience;

  /**
   * Keeps what was sent and begins to read it.
   *
   * @param formKey of the form it came by: sent again, it is the batch of before
   */
  ImportBatch receive(Membership membership, @Nullable String formKey, Parcel parcel) {
    var kept = Attempts.transaction(() -> keep(membership, formKey, parcel));
    ImportJob.of(kept).ifPresent(this::work);
    return kept;
  }

  private ImportBatch keep(Membership membership, @Nullable String formKey, Parcel parcel) {
    Project project = Project.findById(membership.project.id);
    var earlier = ImportBatch.ofForm(project, formKey);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Person importer = Person.findById(membership.person.id);
    var batch = ImportBatch.begin(project, importer, formKey, clock.instant());
    int ordinal = 0;
    if (!parcel.pasted.isBlank()) {
      byte[] bytes = parcel.pasted.getBytes(StandardCharsets.UTF_8);
      var file = ImportFile.begin(batch, ++ordinal, "", parcel.language);
      ImportBytes.keep(file.id, new ByteArrayInputStream(bytes));
    }
    for (var upload : parcel.files) {
      keep(ImportFile.begin(batch, ++ordinal, upload.fileName(), parcel.language), upload);
    }
    for (String address : parcel.addresses) {
      ImportFile.begin(batch, ++ordinal, new ImportFile.Address(address, parcel.language));
    }
    if (ImportFile.countWaiting(batch) > 0) {
      ImportJob.begin(batch, Work.READ, importer, worker.node(), clock.instant());
    }
    return batch;
  }

  private static void keep(ImportFile file, FileUpload upload) {
    var sent = Sent.of(upload, file.said(), file.batch.project.language);
    var form = TableRows.form(FileKind.of(sent));
    int rows = form == null ? 0 : TableRows.count(sent, form);
    if (rows > 0) {
      file.ask(rows);
    }
    try (var bytes = Files.newInputStream(upload.uploadedFile())) {
      ImportBytes.keep(file.id, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the files of the batch that were not read yet. */
  void readOn(ImportBatch batch, Person asker) {
    begin(batch, Work.READ, asker);
  }

  /** Reads a table whose columns were chosen. */
  void read(ImportBatch batch, long file, Columns columns, Person asker) {
    Attempts.transaction(
        () -> {
          ImportJob.locked(batch);
          ImportFile.in(batch, file).choose(columns);
          return file;
        });
    readOn(batch, asker);
  }

  /** Saves every draft of the batch that is ready. */
  void save(ImportBatch batch, Person asker) {
    begin(batch, Work.SAVE, asker);
  }

  /** Begins work on a batch where none is under way; the caller has no transaction. */
  private void begin(ImportBatch batch, Work work, Person asker) {
    var job =
        Attempts.transaction(
            () ->
                ImportJob.of(batch)
                    .orElseGet(
                        () ->
                            ImportJob.begin(
                                ImportBatch.findById(batch.id),
                                work,
                                Person.findById(asker.id),
                                worker.node(),
                                clock.instant())));
    work(job);
  }

  private void work(ImportJob job) {
    if (!job.holder.equals(worker.node())) {
      return;
    }
    try {
      worker.start(job).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // It goes on without its asker, who sees how far it is.
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the work on a batch to stop; what it did so far stays. */
  void stop(ImportBatch batch) {
    Attempts.transaction(() -> ImportJob.stop(batch));
  }
}
