// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.dataset.remote.RemoteCommand;
import attest.operations.backup.DataCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;

/**
 * Where the program begins. Without arguments it serves; {@code verify-audit} walks the audit trail
 * of a database that no other process has open, {@code backup}, {@code restore} and {@code move}
 * carry the whole database; others speak to a running server. Each of them ends then.
 */
@QuarkusMain
public class Attest {
  public static void main(String... arguments) {
    if (arguments.length > 0 && arguments[0].equals(TrailCheck.COMMAND)) {
      var rest = Arrays.asList(arguments).subList(1, arguments.length);
      System.exit(new TrailCheck(System::getenv).run(rest, System.out));
    }
    if (arguments.length > 0 && DataCommand.knows(arguments[0])) {
      var rest = Arrays.asList(arguments).subList(1, arguments.length);
      System.exit(new DataCommand(System::getenv, System.out).run(arguments[0], rest));
    }
    if (arguments.length > 0 && RemoteCommand.knows(arguments[0])) {
      var rest = Arrays.asList(arguments).subList(1, arguments.length);
      var command = new RemoteCommand(System::getenv, System.out, System.err);
      System.exit(command.run(arguments[0], rest));
    }
    Quarkus.run(arguments);
  }
}
