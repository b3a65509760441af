// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import attest.audit.AuditEntry;
import attest.shared.Beat;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Unstartable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Backups of the embedded database that nobody else can read while the program runs: one a day by
 * itself, of which the last few are kept, and whenever a command asks.
 */
@ApplicationScoped
public class Backups {
  private static final Logger LOG = Logger.getLogger(Backups.class);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'attest-'yyyyMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

  /** What the trail says that a command's backup was made of. */
  private static final String ASKED_FOR = "backup/asked-for";

  /** A file in the folder of backups; {@code kilobytes} of it. */
  public record Kept(Instant at, String name, long kilobytes) {
    static Kept of(Instant at, Path file) {
      return new Kept(at, file.getFileName().toString(), file.toFile().length() / 1000);
    }
  }

  @Inject Clock clock;

  @ConfigProperty(name = "attest.data")
  Path data;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String kind;

  @ConfigProperty(name = "attest.backup.every")
  Duration every;

  /** How often it looks whether one is due. */
  @ConfigProperty(name = "attest.backup.look")
  Duration look;

  /** How many are kept; none are made by themselves where it is 0. */
  @ConfigProperty(name = "attest.backup.keep")
  int keep;

  private final Beat beat = new Beat("backup", "Backups could not be looked after");

  void begin(@Observes StartupEvent start) {
    if (keep < 0) {
      throw new Unstartable(
          "ATTEST_BACKUP_KEEP is " + keep + ": write how many backups are kept, or 0 for none.");
    }
    if (kind.equals("h2")) {
      beat.every(Duration.ofSeconds(1), this::answer);
      beat.every(look, () -> keepUp(clock.instant()));
    }
  }

  void end(@Observes ShutdownEvent stop) throws InterruptedException {
    beat.end();
  }

  /** Answers the commands that wait. */
  void answer() {
    try {
      for (Request request : Request.waiting(data.toAbsolutePath())) {
        answer(request);
      }
    } catch (IOException e) {
      LOG.errorf("A command that asks for a backup cannot be answered: %s", e.getMessage());
    }
  }

  private void answer(Request request) throws IOException {
    try {
      write(request.backup(), clock.instant());
      QuarkusTransaction.requiringNew()
          .run(() -> Deeds.tell(new Deed.Trace(null, null, "operations.backup", ASKED_FOR)));
      request.answered();
    } catch (IOException | SQLException | RuntimeException e) {
      request.refuse("The backup could not be written: " + e.getMessage());
    }
  }

  /** Makes a backup where the last one is too old, and lets go of the oldest. */
  void keepUp(Instant now) {
    if (keep == 0) {
      return;
    }
    try {
      if (kept().subMap(now.minus(every), true, now, true).isEmpty()) {
        var folder = Files.createDirectories(Request.folder(data.toAbsolutePath()));
        write(folder.resolve(NAME.format(now)), now);
        discard(now);
      }
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.errorf("The backup could not be written, and will be tried again: %s", e.getMessage());
    }
  }

  /** How long ago the last one was made by itself; not a number where there is none. */
  public double ageSeconds() {
    try {
      var all = kept();
      return all.isEmpty()
          ? Double.NaN
          : Duration.between(all.lastKey(), clock.instant()).toSeconds();
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  private void write(Path to, Instant now) throws IOException, SQLException {
    var written =
        new Backup(beat::isEnding).write(Address.embedded(data.toAbsolutePath()), to, now);
    LOG.infof("A backup of %d rows was written", written.rows());
  }

  public Duration every() {
    return every;
  }

  /** How long after the start the first is made. */
  public Duration look() {
    return look;
  }

  public int keep() {
    return keep;
  }

  /** All in the folder, whoever made them, without one that was let go of this moment. */
  public List<Kept> newestFirst() {
    var folder = Request.folder(data.toAbsolutePath());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".zip") && !Request.isOf(file))
          .filter(Files::exists)
          .map(file -> Kept.of(madeAt(file), file))
          .sorted(Comparator.comparing(Kept::at).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As its name says; of one that somebody else has named, when its file was last written. */
  private static Instant madeAt(Path file) {
    try {
      return NAME.parse(file.getFileName().toString(), Instant::from);
    } catch (DateTimeParseException e) {
      return Instant.ofEpochMilli(file.toFile().lastModified());
    }
  }

  /** When the last one was written that a command asked for, wherever it put it. */
  public Optional<Instant> lastAskedFor() {
    return AuditEntry.<AuditEntry>find("subject = ?1 order by id desc", ASKED_FOR)
        .firstResultOptional()
        .map(entry -> entry.doneAt);
  }

  /** Those made by themselves, by when. */
  TreeMap<Instant, Path> kept() throws IOException {
    var found = new TreeMap<Instant, Path>();
    var folder = Request.folder(data.toAbsolutePath());
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "attest-????????T??????Z.zip")) {
        for (Path file : files) {
          found.put(NAME.parse(file.getFileName().toString(), Instant::from), file);
        }
      }
    }
    return found;
  }

  /** The oldest beyond those that are kept; never the one just made, be the clock set back. */
  private void discard(Instant now) throws IOException {
    var all = kept();
    all.remove(Instant.ofEpochSecond(now.getEpochSecond()));
    while (all.size() >= keep) {
      Files.deleteIfExists(all.pollFirstEntry().getValue());
    }
  }
}
