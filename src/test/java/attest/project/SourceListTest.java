// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that registers are filled from. */
class SourceListTest {
  private static final String KNOWN = "/project/known-sources.csv";

  @ParameterizedTest
  @ValueSource(strings = {KNOWN, "/demo/sources.csv"})
  void aNameBelongsToOneEntry(String resource) {
    Map<String, String> owners = new HashMap<>();
    for (var listed : SourceList.at(resource).entries()) {
      for (String name : listed.entry().names()) {
        String other = owners.put(FoldedName.of(name), listed.entry().name());
        assertEquals(null, other, name);
      }
    }
    assertFalse(owners.isEmpty());
  }

  @Test
  void knownSourcesAreManyAndOfEveryRegionAndGradedByNobody() {
    var known = SourceList.known();
    assertEquals(209, known.entries().size());
    assertEquals(
        Set.of("world", "europe", "asia", "russia_ukraine", "middle_east", "africa", "americas"),
        Set.copyOf(known.regions()));
    assertTrue(known.entries().stream().allMatch(l -> l.entry().reliability() == null));
  }

  @Test
  void stateMediaNameTheStateThatDirectsThem() {
    var media =
        SourceList.known().entries().stream()
            .map(SourceList.Listed::entry)
            .filter(entry -> entry.type() == SourceType.STATE_MEDIA)
            .toList();
    assertFalse(media.isEmpty());
    for (var entry : media) {
      assertFalse(entry.controlGroup().isEmpty(), entry.name());
      assertFalse(entry.alignment().isEmpty(), entry.name());
    }
  }

  @Test
  void entriesAreChosenByRegionAndType() {
    var chosen = SourceList.known().choose(Set.of("africa"), Set.of(SourceType.STATE_MEDIA));
    assertFalse(chosen.entries().isEmpty());
    assertTrue(
        chosen.entries().stream()
            .allMatch(
                l -> l.region().equals("africa") && l.entry().type() == SourceType.STATE_MEDIA));
  }
}
