// SPDX-License-Identifier: Apache-2.0
package attest.dataset.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Compares the files of a release with the hashes that the server tells of them. */
final class Verification {
  private final RemoteServer server;
  private final String release;
  private final PrintStream out;

  Verification(RemoteServer server, String release, PrintStream out) {
    this.server = server;
    this.release = release;
    this.out = out;
  }

  /**
   * @param folder of files that were downloaded; null = those that the server gives
   * @return whether each is as it was released
   */
  boolean run(@Nullable Path folder) throws Refused, IOException {
    boolean all = true;
    var files = server.get(release).path("files");
    if (files.isEmpty()) {
      throw new Refused("The release has no files yet.");
    }
    for (var file : files) {
      String name = file.path("name").asText();
      boolean same = file.path("sha256").asText().equals(hash(folder, name));
      out.println((same ? "ok      " : "CHANGED ") + name);
      all &= same;
    }
    return all;
  }

  /** Empty where the folder has no such file. */
  private String hash(@Nullable Path folder, String name) throws Refused, IOException {
    if (folder != null && !Files.isReadable(folder.resolve(name))) {
      return "";
    }
    var digest = sha256();
    var into = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    if (folder == null) {
      server.pass(release + "/" + RemoteServer.part(name), into);
    } else {
      Files.copy(folder.resolve(name), into);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
