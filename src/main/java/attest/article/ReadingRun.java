// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.Attempts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a batch into drafts, a few texts a step. What a step took is counted in its
 * transaction, so that a run after a killed one begins where that one ended.
 */
final class ReadingRun implements ImportRun {
  private static final Logger LOG = Logger.getLogger(ReadingRun.class);

  /** A step's most texts, characters and nanoseconds: the bar moves, memory stays bounded. */
  private static final int MOST_TEXTS = 20;

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final long LONGEST = 300_000_000;

  /** A file that stopped the work so often, be it by killing the process, is refused. */
  private static final int MOST_ATTEMPTS = 3;

  /** The file at hand. */
  private record Open(
      long file, String name, Path copy, Stream<Incoming> texts, Iterator<Incoming> rest) {}

  private final long job;
  private final String node;
  private final Clock clock;
  private final AddressReader addresses;
  private @Nullable Open open;

  ReadingRun(long job, String node, Clock clock, AddressReader addresses) {
    this.job = job;
    this.node = node;
    this.clock = clock;
    this.addresses = addresses;
  }

  @Override
  public boolean step() {
    if (open == null) {
      ImportFile next = QuarkusTransaction.requiringNew().call(this::next);
      if (next == null) {
        return false;
      }
      open = open(next);
    }
    var at = open;
    var texts = some(at);
    boolean last = !at.rest.hasNext();
    boolean more = Attempts.transaction(LONGEST_STEP, () -> take(at.file, texts, last));
    if (last || !more) {
      close();
    }
    return more;
  }

  /** The file to read next; null, and the job at its end, where there is none. */
  private @Nullable ImportFile next() {
    var held = ImportJob.held(job, node);
    if (held == null) {
      return null;
    }
    var waiting = ImportFile.waiting(held.batch);
    if (held.stopAsked || waiting.isEmpty()) {
      held.delete();
      return null;
    }
    if (held.attempts > MOST_ATTEMPTS) {
      held.advanced(clock.instant());
      LOG.errorf("The file %d stopped its import %d times", waiting.get().id, MOST_ATTEMPTS);
      add(waiting.get(), List.of(Incoming.refused(waiting.get().fileName, Refusal.FAILED)), true);
      return next();
    }
    return waiting.get();
  }

  private Open open(ImportFile file) {
    try {
      Path copy = ImportBytes.copy(file.id);
      String usual = file.batch.project.language;
      var texts = texts(file, new Sent(file.fileName, copy, file.said(), usual));
      return new Open(file.id, file.fileName, copy, texts, texts.skip(file.taken).iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Incoming> texts(ImportFile file, Sent sent) throws IOException {
    if (file.address != null) {
      return QuarkusTransaction.requiringNew().call(AddressPermission::stands)
          ? addresses.read(file.address, sent.said(), sent.usual()).stream()
          : Stream.of(Incoming.refused(file.address, Refusal.NOT_ALLOWED));
    }
    if (sent.name().isEmpty()) {
      String pasted = Files.readString(sent.content());
      return Stream.of(Incoming.pasted(pasted, sent.said(), sent.usual()));
    }
    var chosen = file.chosen();
    var form = file.form();
    return chosen == null || form == null ? Incoming.in(sent) : TableRows.of(sent, form, chosen);
  }

  private static List<Incoming> some(Open at) {
    var texts = new ArrayList<Incoming>();
    long since = System.nanoTime();
    int characters = 0;
    while (texts.size() < MOST_TEXTS
        && characters < MOST_CHARACTERS
        && System.nanoTime() - since < LONGEST
        && at.rest.hasNext()) {
      var text = at.rest.next();
      characters += text.manuscript() == null ? 0 : text.manuscript().text().length();
      texts.add(text);
    }
    return texts;
  }

  private boolean take(long id, List<Incoming> texts, boolean last) {
    var held = ImportJob.held(job, node);
    if (held == null) {
      return false;
    }
    if (held.stopAsked) {
      held.delete();
      return false;
    }
    held.advanced(clock.instant());
    add(ImportFile.findById(id), texts, last);
    return true;
  }

  private static void add(ImportFile file, List<Incoming> texts, boolean last) {
    int ordinal = ImportDraft.lastOrdinal(file.batch);
    for (var text : texts) {
      ImportDraft.add(file.batch, ++ordinal, text);
    }
    file.took(texts.size());
    if (last) {
      file.finish();
    }
  }

  @Override
  public void close() {
    if (open != null) {
      open.texts.close();
      try {
        Files.deleteIfExists(open.copy);
      } catch (IOException e) {
        LOG.warnf("A temporary file stays behind: %s", open.copy);
      }
      open = null;
    }
  }
}
