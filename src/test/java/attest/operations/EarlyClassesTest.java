// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class EarlyClassesTest {
  @Test
  void nearlyAllClassesOfTheListAreThere() throws Exception {
    var names = EarlyClasses.names();

    assertTrue(names.size() > 5_000, "written by src/bench/classes-of-start");
    assertEquals(names.size(), new HashSet<>(names).size(), "each stands once");
    assertTrue(
        EarlyClasses.load() > 0.95 * names.size(),
        "after a change of libraries the list is written anew: src/bench/classes-of-start");
  }
}
