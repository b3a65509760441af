// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.shared.Unstartable;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailedStartTest {
  @Test
  void whatTheProgramItselfRefusesIsSaidInItsWords() {
    var refusal = new Unstartable("ATTEST_DATA names /etc/passwd, which is no folder.");
    assertEquals(refusal.getMessage(), FailedStart.line(new RuntimeException(refusal)));
    assertEquals(refusal.getMessage(), FailedStart.line(new ExceptionInInitializerError(refusal)));
  }

  @Test
  void aSettingThatCannotBeReadIsNamedAsItIsSet() {
    says(
        new ConfigurationException("Failed to load", Set.of("attest.backup.every")),
        "ATTEST_BACKUP_EVERY cannot be read as it is set.");
    says(
        new ConfigurationException("Failed to load", Set.of("quarkus.http.port", "attest.demo")),
        "ATTEST_DEMO, QUARKUS_HTTP_PORT cannot be read as it is set.");
    var read =
        new ConfigValidationException.Problem("The config property quarkus.http.port with \"abc\"");
    says(
        new ConfigValidationException(new ConfigValidationException.Problem[] {read}),
        "QUARKUS_HTTP_PORT cannot be read as it is set.");
  }

  @Test
  void aPortThatIsTakenNamesItsSettings() {
    says(new BindException("Port already bound: 8080: Address already in use"), "8080");
    says(new BindException("Address already in use"), "QUARKUS_MANAGEMENT_PORT");
  }

  @ParameterizedTest
  @CsvSource({
    "90020, 90020, stop that one",
    "90097, 90097, cannot be written to",
    "0, 28P01, ATTEST_DATABASE_PASSWORD",
    "0, 28000, ATTEST_DATABASE_USERNAME",
    "0, 3D000, Make the database",
    "0, 08001, Start PostgreSQL",
  })
  void aDatabaseThatDoesNotOpenSaysWhatToDo(int code, String state, String words) {
    says(new SQLException("FATAL:\n  no entry", state, code), words);
  }

  @Test
  void whatIsUnknownHasNoLine() {
    assertNull(FailedStart.line(new IllegalStateException(new NullPointerException())));
    assertNull(FailedStart.line(new SQLException("Syntax error", "42000", 42000)));
    assertNull(FailedStart.line(new SQLException("syntax error", "42601")));
  }

  private static void says(Exception cause, String words) {
    String line = FailedStart.line(new RuntimeException("Failed to start", cause));
    assertNotNull(line);
    assertTrue(line.contains(words), line);
    assertFalse(line.contains("\n"), line);
  }
}
