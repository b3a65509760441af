// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The disk with the folder of the data. */
@ApplicationScoped
class Disk {
  @ConfigProperty(name = "attest.data")
  Path data;

  /** In bytes. */
  @ConfigProperty(name = "attest.disk.least")
  long least;

  /** Bytes that the program may still write. */
  long free() {
    return data.toAbsolutePath().toFile().getUsableSpace();
  }

  /** Whether the node may take requests. */
  boolean hasRoom() {
    return free() >= least;
  }

  long least() {
    return least;
  }
}
