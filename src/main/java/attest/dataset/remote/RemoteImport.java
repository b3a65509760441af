// SPDX-License-Identifier: Apache-2.0
package attest.dataset.remote;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings files in: articles all at once, labelled data file by file. */
final class RemoteImport {
  private final RemoteServer server;
  private final String project;
  private final PrintStream out;

  RemoteImport(RemoteServer server, String project, PrintStream out) {
    this.server = server;
    this.project = project;
    this.out = out;
  }

  /**
   * @return the process's exit code
   */
  int run(Options options) throws Refused, IOException {
    var files = options.files().stream().map(RemoteImport::readable).toList();
    if (files.isEmpty()) {
      throw new Misused("Name the files to bring in.");
    }
    if (options.has("format")) {
      labelled(files, options);
      return 0;
    }
    if (options.has("mapping") || options.has("skip-refused")) {
      throw new Misused("--mapping and --skip-refused are for labelled data: name its --format.");
    }
    var answer = server.upload(project + "/articles", files, Map.of());
    out.println(answer.toPrettyString());
    return answer.path("refused").isEmpty() ? 0 : 1;
  }

  private void labelled(List<Path> files, Options options) throws Refused, IOException {
    var asked = new LinkedHashMap<>(options.only("format"));
    if (options.has("skip-refused")) {
      asked.put("skipRefused", "true");
    }
    String mapping = options.find("mapping");
    Map<String, String> fields =
        mapping == null ? Map.of() : Map.of("mapping", Files.readString(readable(mapping)));
    String path = project + "/labelled" + RemoteServer.query(asked);
    for (Path file : files) {
      out.println(server.upload(path, List.of(file), fields).toPrettyString());
    }
  }

  private static Path readable(String name) {
    var file = Path.of(name);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Misused("There is no file " + name + ".");
    }
    return file;
  }
}
