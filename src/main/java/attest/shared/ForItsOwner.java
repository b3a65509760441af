// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that the person who runs the program may read and write, and nobody else. */
public final class ForItsOwner {
  private ForItsOwner() {}

  /**
   * What a file is made with; nothing where the disk knows no owners.
   *
   * @param folder in which it is made
   */
  public static FileAttribute<?>[] in(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
