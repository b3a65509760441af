// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import attest.shared.Beat;
import attest.shared.Unstartable;
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
import java.util.List;
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

  /** One that was made by itself; {@code kilobytes} of its file. */
  public record Kept(Instant at, long kilobytes) {}

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

  /** Those made by themselves, without one that was let go of this moment. */
  public List<Kept> newestFirst() {
    try {
      return kept().descendingMap().entrySet().stream()
          .filter(each -> Files.exists(each.getValue()))
          .map(each -> new Kept(each.getKey(), each.getValue().toFile().length() / 1000))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
