// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.shared.NearRows.Stretch;
import attest.testing.Given;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NearRowsTest {
  private static final NearRows SENTENCES = new NearRows("select id from sentence where id");

  private static Set<Long> found(LongStream numbers) {
    var found = new TreeSet<Long>();
    QuarkusTransaction.requiringNew()
        .run(() -> SENTENCES.each(numbers, row -> found.add(row.getLong(1))));
    return found;
  }

  @Test
  void numbersThatLieTogetherAreOneStretch() {
    assertEquals(List.of(), NearRows.stretches(new long[0]));
    assertEquals(
        List.of(new Stretch(1, 19), new Stretch(36, 36), new Stretch(99, 100)),
        NearRows.stretches(new long[] {1, 3, 19, 36, 99, 100}));
  }

  @Test
  void rowsAreFoundWhetherTheirNumbersLieTogetherOrScattered() {
    var project = Given.project(Given.person("lead"));
    var words = IntStream.range(0, 40).mapToObj(i -> "Phrase " + i + ".").toArray(String[]::new);
    var ids = Given.article(project, words).sentences();
    assertEquals(new TreeSet<>(ids), found(ids.stream().mapToLong(id -> id)));
    var second = ids.stream().filter(id -> ids.indexOf(id) % 2 == 0).toList();
    assertEquals(new TreeSet<>(second), found(second.stream().mapToLong(id -> id)));
    long first = ids.get(0);
    long last = ids.get(ids.size() - 1);
    assertEquals(Set.of(first), found(LongStream.of(first, first, first + 1_000_000)));
    assertEquals(
        Set.of(first, last),
        found(LongStream.of(last, first, first + 1_000_000, first + 2_000_000, first + 3_000_000)));
    assertEquals(Set.of(), found(LongStream.empty()));
  }
}
