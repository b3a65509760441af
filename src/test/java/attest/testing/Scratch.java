// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Where the databases of tests lie: in memory where the machine has such a disk with room enough,
 * since a commit waits for the disk and no test cuts the power; else under {@code target}.
 */
final class Scratch {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH = 4L << 30;
  private static final String NAME = "attest-tests-";

  private Scratch() {}

  /** A folder of this process's own, which goes with it; what one that was killed left goes now. */
  static Path root() {
    if (!hasRoom()) {
      return Path.of("target", "test-data").toAbsolutePath();
    }
    try (var there = Files.list(MEMORY)) {
      there.filter(Scratch::isLeft).toList().forEach(Scratch::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var own = MEMORY.resolve(NAME + ProcessHandle.current().pid());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(own)));
    return own;
  }

  private static boolean hasRoom() {
    return Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > ENOUGH;
  }

  private static boolean isLeft(Path folder) {
    String name = folder.getFileName().toString();
    return name.matches(NAME + "\\d{1,10}")
        && ProcessHandle.of(Long.parseLong(name.substring(NAME.length()))).isEmpty();
  }

  private static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // Somebody still writes there: the next run deletes it.
    }
  }
}
