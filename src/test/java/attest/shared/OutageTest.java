// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "53100", "53300"})
  void whatPassesIsAnOutageHoweverDeepItLies(String state) {
    var fault = new IllegalStateException(new RuntimeException(new SQLException("gone", state)));
    assertNotNull(Outage.behind(fault));
  }

  @Test
  void soIsAFullDiskUnderTheEmbeddedDatabaseAndAnEmptyPool() {
    assertNotNull(Outage.behind(new SQLException("IO exception", "90028", 90028)));
    assertNotNull(Outage.behind(new SQLException("Sorry, acquisition timeout!")));
  }

  @Test
  void soIsAConnectionThatCouldNotBeginATransaction() {
    var pool = new SQLException("Failed to enlist. Check if another is already enlisted");
    assertNotNull(Outage.behind(new RuntimeException(new SQLException("In association", pool))));
  }

  @Test
  void soIsACommitThatTheDiskDidNotTake() {
    var commit = new IllegalStateException("Could not commit transaction.");
    commit.addSuppressed(new RuntimeException(new SQLException("closed", "90098", 90098)));
    assertNotNull(Outage.behind(new RuntimeException(commit)));
    var general = new SQLException("General error", "HY000", 50000);
    general.initCause(new MVStoreException(2, "Writing failed"));
    assertNotNull(Outage.behind(general));
    assertNotNull(
        Outage.behind(new UncheckedIOException(new IOException("No space left on device"))));
  }

  @Test
  void aChainThatBitesItsTailIsWalkedOnce() {
    var first = new IllegalStateException("first");
    var second = new IllegalStateException("second", first);
    first.addSuppressed(second);
    assertNull(Outage.behind(first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001", "8", ""})
  void aFaultOfTheProgramIsNone(String state) {
    assertNull(Outage.behind(new RuntimeException(new SQLException("wrong", state))));
    assertNull(Outage.behind(new IllegalStateException()));
  }
}
