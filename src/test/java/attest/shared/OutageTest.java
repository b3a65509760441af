// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
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

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001", "8", ""})
  void aFaultOfTheProgramIsNone(String state) {
    assertNull(Outage.behind(new RuntimeException(new SQLException("wrong", state))));
    assertNull(Outage.behind(new IllegalStateException()));
  }
}
