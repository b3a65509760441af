// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that the person who runs the program may use, and nobody else. */
public final class ForItsOwner {
  private ForItsOwner() {}

  /**
   * What a file is made with; nothing where the disk knows no owners.
   *
   * @param folder in which it is made
   */
  public static FileAttribute<?>[] in(Path folder) throws IOException {
    return may("rw-------", folder);
  }

  /** Makes it where it is not there; one that is stays as it is. */
  public static void makeFolder(Path folder) throws IOException {
    Path there = folder.toAbsolutePath().normalize();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there != null) {
      Files.createDirectories(folder, may("rwx------", there));
    }
  }

  private static FileAttribute<?>[] may(String permissions, Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
