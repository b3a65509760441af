// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A real PostgreSQL on loopback for other benchmarks, as it is set up from the start: it forces
 * each commit to the disk. Arguments: a folder that is not there yet, and a port. It ends with this
 * process.
 */
public final class PostgresBench {
  private PostgresBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    try (var server =
        EmbeddedPostgres.builder()
            .setDataDirectory(Path.of(args[0]))
            .setCleanDataDirectory(false)
            .setPort(Integer.parseInt(args[1]))
            .setServerConfig("max_connections", "100")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start()) {
      System.out.println("PostgreSQL listens on " + server.getPort());
      Thread.currentThread().join();
    }
  }
}
