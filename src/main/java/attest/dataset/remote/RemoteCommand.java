// SPDX-License-Identifier: Apache-2.0
package attest.dataset.remote;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code export}, {@code import}, {@code release} and {@code verify}: done, 0; refused, 1; not
 * understood, 2.
 */
public final class RemoteCommand {
  private static final Set<String> COMMANDS = Set.of("export", "import", "release", "verify");
  private static final Set<String> OPTIONS =
      Set.of(
          "server",
          "token",
          "project",
          "format",
          "answers",
          "reviewers",
          "parts",
          "text",
          "out",
          "version",
          "formats",
          "split",
          "seed",
          "notes",
          "licence",
          "dir",
          "mapping");
  private static final Set<String> ALONE = Set.of("skip-refused");
  public static final String USAGE =
      """
      export  --project KEY --format FORMAT [--answers …] [--reviewers …] [--parts …] [--text …] [--out FILE]
      import  --project KEY FILE…   articles
      import  --project KEY --format FORMAT [--mapping FILE] [--skip-refused] FILE…   labelled data; what its names become, as JSON
      release --project KEY --version V [--formats a,b] [--answers …] [--reviewers …] [--parts …] [--text …]
              [--split train=0.8,test=0.2] [--seed N] [--notes …] [--licence …]
      verify  --project KEY --version V [--dir FOLDER]   checks each file, those of the folder where one is named
      All take --server ADDRESS (else ATTEST_SERVER, else http://localhost:8080) and --token TOKEN (else ATTEST_TOKEN).
      """;

  private final UnaryOperator<@Nullable String> environment;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param environment a variable by its name
   */
  public RemoteCommand(
      UnaryOperator<@Nullable String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  public static boolean knows(String word) {
    return COMMANDS.contains(word);
  }

  /**
   * @return the process's exit code
   */
  public int run(String command, List<String> arguments) {
    try {
      var options = Options.of(arguments, OPTIONS, ALONE);
      var server = server(options);
      return switch (command) {
        case "export" -> export(server, options);
        case "import" -> new RemoteImport(server, project(options), out).run(options);
        case "release" -> new RemoteRelease(server, project(options), out, err).run(options);
        default -> verify(server, options);
      };
    } catch (Misused e) {
      err.println(e.getMessage() + "\n\n" + USAGE);
      return 2;
    } catch (Refused e) {
      err.println(e.getMessage());
      return 1;
    } catch (IOException | UncheckedIOException e) {
      err.println("A file could not be read or written: " + e.getMessage());
      return 1;
    }
  }

  private RemoteServer server(Options options) {
    String address = given(options, "server", "ATTEST_SERVER");
    String token = given(options, "token", "ATTEST_TOKEN");
    if (token == null) {
      throw new Misused("The option --token is missing, and ATTEST_TOKEN is not set.");
    }
    return new RemoteServer(address == null ? "http://localhost:8080" : address, token);
  }

  private @Nullable String given(Options options, String name, String variable) {
    String named = options.find(name);
    return named == null ? environment.apply(variable) : named;
  }

  private static String project(Options options) {
    return "/projects/" + RemoteServer.part(options.need("project"));
  }

  /** A file that is whole, or none: what broke off is not left as if it were one. */
  private int export(RemoteServer server, Options options) throws Refused, IOException {
    String asked = RemoteServer.query(options.only("answers", "reviewers", "parts", "text"));
    String path =
        project(options) + "/exports/" + RemoteServer.part(options.need("format")) + asked;
    String target = options.find("out");
    if (target == null) {
      server.pass(path, out);
      return 0;
    }
    Path whole = Path.of(target);
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try (var file = Files.newOutputStream(part)) {
      server.pass(path, file);
    } catch (Refused | IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    err.println(whole + ": " + Files.size(whole) + " bytes");
    return 0;
  }

  private int verify(RemoteServer server, Options options) throws Refused, IOException {
    String version = options.need("version");
    String path = project(options) + "/releases/" + RemoteServer.part(version);
    String saved = options.need("project") + "-" + version + "-";
    var verification = new Verification(server, path, saved, out);
    String folder = options.find("dir");
    return verification.run(folder == null ? null : Path.of(folder)) ? 0 : 1;
  }
}
