// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How a command asks the program that has the embedded database open for a backup: by a file in the
 * folder that only who may read the database may write. The program puts the backup beside it, or
 * why there is none.
 *
 * @param file named {@code asked-…}, gone when it is answered
 */
record Request(Path file) {
  private static final String ASKED = "asked-";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 200;

  /** Where backups lie in the folder of the data. */
  static Path folder(Path data) {
    return data.resolve("backups");
  }

  /** What waits to be answered. */
  static List<Request> waiting(Path data) throws IOException {
    var found = new ArrayList<Request>();
    if (Files.isDirectory(folder(data))) {
      try (var files = Files.newDirectoryStream(folder(data), ASKED + "*")) {
        for (Path file : files) {
          if (!file.getFileName().toString().contains(".")) {
            found.add(new Request(file));
          }
        }
      }
    }
    return found;
  }

  /** Whether a file belongs to a request, and to no backup that is kept. */
  static boolean isOf(Path file) {
    return file.getFileName().toString().startsWith(ASKED);
  }

  static Request make(Path data) throws IOException {
    Files.createDirectories(folder(data));
    return new Request(Files.createFile(folder(data).resolve(ASKED + UUID.randomUUID())));
  }

  /**
   * Asks, waits, and takes the backup.
   *
   * @throws Refused with the program's reason, or where it does not answer
   */
  static void ask(Path data, Path to) throws IOException {
    make(data).take(to);
  }

  void take(Path to) throws IOException {
    try {
      await();
      if (Files.exists(refusal())) {
        throw new Refused(Files.readString(refusal()));
      }
      Files.move(backup(), to);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(refusal());
      Files.deleteIfExists(backup());
    }
  }

  Path backup() {
    return beside(".zip");
  }

  private Path refusal() {
    return beside(".refused");
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  void answered() throws IOException {
    Files.deleteIfExists(file);
  }

  void refuse(String reason) throws IOException {
    Files.writeString(refusal(), reason);
    answered();
  }

  /** Until it is answered; as long as the file grows. */
  private void await() throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    long size = 0;
    while (Files.exists(file)) {
      long now = size();
      until = now == size ? until : System.nanoTime() + PATIENCE.toNanos();
      size = now;
      if (System.nanoTime() > until) {
        throw new Refused("The program that has the database open does not answer.");
      }
      pause();
    }
  }

  private long size() throws IOException {
    var part = beside(".zip.part");
    return Files.exists(part) ? Files.size(part) : 0;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted.");
    }
  }
}
