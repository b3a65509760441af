// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.audit.Verification;
import attest.audit.Verification.Broken;
import attest.audit.Verification.Fault;
import attest.audit.Verification.Verdict;
import attest.operations.backup.Address;
import attest.operations.backup.Refused;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the audit trail from the command line, without starting the program: nothing is served,
 * sealed or changed.
 *
 * @param environment {@code ATTEST_DATA}, or {@code ATTEST_DATABASE_URL} and what belongs to it
 */
record TrailCheck(UnaryOperator<@Nullable String> environment) {
  static final String COMMAND = "verify-audit";

  private static final int WHOLE = 0;
  private static final int BROKEN = 1;
  private static final int NOT_READ = 2;

  /** How H2 says that another process has the file. */
  private static final int IN_USE = 90020;

  /**
   * @param noted a place and the seal that was once noted for it, or nothing
   * @return 0 where the trail is whole, 1 where it is not, 2 where it could not be read
   */
  int run(List<String> noted, PrintStream out) {
    if (noted.size() != 0 && noted.size() != 2) {
      out.println("Usage: " + COMMAND + " [place seal]");
      return NOT_READ;
    }
    try (var connection = Address.named(environment).openFilled()) {
      var verdict = Verification.of(connection);
      var broken = verdict.broken();
      if (broken == null && noted.size() == 2 && !stands(connection, noted)) {
        out.println("Row " + noted.get(0) + " has another seal: the trail was written anew.");
        return BROKEN;
      }
      out.println(broken == null ? whole(verdict) : words(broken, verdict));
      return broken == null ? WHOLE : BROKEN;
    } catch (SQLException | Refused | NumberFormatException e) {
      out.println("The audit trail could not be read: " + e.getMessage());
      if (e instanceof SQLException refused && refused.getErrorCode() == IN_USE) {
        out.println("Stop the program first.");
      }
      return NOT_READ;
    }
  }

  private static boolean stands(Connection connection, List<String> noted) throws SQLException {
    try (var asked = connection.prepareStatement("select seal from audit_entry where place = ?")) {
      asked.setLong(1, Long.parseLong(noted.get(0)));
      try (var found = asked.executeQuery()) {
        return found.next() && noted.get(1).equals(found.getString(1));
      }
    }
  }

  private static String whole(Verdict verdict) {
    return "The audit trail is whole: "
        + (verdict.rows() == 1 ? "1 row holds, " : verdict.rows() + " rows hold, ")
        + (verdict.waiting() == 1 ? "1 waits" : verdict.waiting() + " wait")
        + " to be sealed. The last seal is "
        + verdict.seal();
  }

  private static String words(Broken broken, Verdict verdict) {
    return "The audit trail is broken: row "
        + broken.place()
        + (broken.id() == null ? "" : " (id " + broken.id() + ")")
        + (broken.fault() == Fault.MISSING ? " is missing" : " does not say what it said")
        + ", the first of "
        + verdict.rows()
        + " that does not hold.";
  }
}
