// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.dataset.remote.RemoteCommand;
import attest.operations.backup.DataCommand;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the program does instead of serving, by the first word on its command line: {@code
 * verify-audit} walks the audit trail of a database that no other process has open; {@code backup},
 * {@code restore} and {@code move} carry the whole database; others speak to a running server.
 *
 * @param environment a variable by its name
 */
record Commands(UnaryOperator<@Nullable String> environment, PrintStream out, PrintStream err) {
  private static final Set<String> HELP = Set.of("help", "--help", "-h");
  private static final int MISUSED = 2;
  private static final String USAGE =
      """
      Without a word the program serves. Otherwise it does one thing and ends:

      verify-audit [PLACE SEAL]   walks the audit trail of ATTEST_DATA or ATTEST_DATABASE_URL
      """;

  /**
   * @param arguments one at least
   * @return the process's exit code
   */
  int run(List<String> arguments) {
    String word = arguments.get(0);
    var rest = arguments.subList(1, arguments.size());
    if (word.equals(TrailCheck.COMMAND)) {
      return new TrailCheck(environment).run(rest, out);
    }
    if (DataCommand.knows(word)) {
      return new DataCommand(environment, out).run(word, rest);
    }
    if (RemoteCommand.knows(word)) {
      return new RemoteCommand(environment, out, err).run(word, rest);
    }
    if (HELP.contains(word)) {
      out.print(usage());
      return 0;
    }
    err.println("There is no command " + word + ".\n");
    err.print(usage());
    return MISUSED;
  }

  private static String usage() {
    return USAGE + DataCommand.USAGE + "\nTo a running server:\n\n" + RemoteCommand.USAGE;
  }
}
