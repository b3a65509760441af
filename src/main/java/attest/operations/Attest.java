// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.shared.DescriptionApi;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program begins. Without arguments it serves, else it runs {@link Commands}. */
@QuarkusMain
public class Attest {
  public static void main(String... arguments) {
    if (arguments.length > 0) {
      System.exit(new Commands(System::getenv, System.out, System.err).run(List.of(arguments)));
    }
    leaveTracesOut();
    EarlyClasses.begin();
    DescriptionApi.leaveAsBuilt();
    try {
      Quarkus.run(null, FailedStart::end, arguments);
    } catch (ExceptionInInitializerError e) {
      FailedStart.end(1, e);
    }
  }

  /**
   * Until the log is as configured, which sets this level anew, whatever libraries trace would be
   * made, kept and then thrown away: thousands of lines of Hibernate alone.
   */
  private static void leaveTracesOut() {
    Logger.getLogger("").setLevel(Level.INFO);
  }
}
