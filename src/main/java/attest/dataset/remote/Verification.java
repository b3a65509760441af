// SPDX-License-Identifier: Apache-2.0
package attest.dataset.remote;

import attest.shared.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import org.jspecify.annotations.Nullable;

/** Compares the files of a release with the hashes that the server tells of them. */
final class Verification {
  private final RemoteServer server;
  private final String release;
  private final String saved;
  private final PrintStream out;

  /**
   * @param saved what may stand before a file's name: files of several releases share a folder so
   */
  Verification(RemoteServer server, String release, String saved, PrintStream out) {
    this.server = server;
    this.release = release;
    this.saved = saved;
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
      String hash = hash(folder, name);
      boolean same = file.path("sha256").asText().equals(hash);
      out.println((same ? "ok      " : hash.isEmpty() ? "MISSING " : "CHANGED ") + name);
      all &= same;
    }
    return all;
  }

  private Path kept(Path folder, String name) {
    Path asNamed = folder.resolve(name);
    return Files.exists(asNamed) ? asNamed : folder.resolve(saved + name);
  }

  /** Empty where the folder has no such file. */
  private String hash(@Nullable Path folder, String name) throws Refused, IOException {
    Path kept = folder == null ? null : kept(folder, name);
    if (kept != null && !Files.isReadable(kept)) {
      return "";
    }
    var digest = Sha256.digest();
    var into = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    if (kept == null) {
      server.pass(release + "/" + RemoteServer.part(name), into);
    } else {
      Files.copy(kept, into);
    }
    return Sha256.of(digest);
  }
}
