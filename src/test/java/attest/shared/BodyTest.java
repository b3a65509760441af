// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {
  /** What the bodies here should be. */
  public record Wanted(
      String name, Integer count, Long most, Boolean on, Map<String, String> more) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name':'a','owner':1}|owner",
        "{'name':'a','name':'b'}|",
        "{'name':1}|name",
        "{'name':'a\\u0000'}|name",
        "{'name':'\\ud800'}|name",
        "{'count':1e999}|count",
        "{'count':1.5}|count",
        "{'count':'1'}|count",
        "{'count':99999999999}|count",
        "{'most':9223372036854775808}|most",
        "{'on':1}|on",
        "{'more':{'__proto__':{}}}|more.__proto__",
        "{'@class':'java.lang.Runtime'}|@class",
        "[]|",
        "{}{}|",
        "{|",
        "null|",
        "NaN|",
        "|"
      })
  void whatIsNotMeantIsRefusedByItsField(String body, String field) {
    byte[] bytes = body == null ? new byte[0] : body.replace('\'', '"').getBytes(UTF_8);
    var refusal = assertThrows(Unreadable.class, () -> new Body(bytes).as(Wanted.class));
    assertEquals(field, refusal.field());
  }

  @Test
  void tenThousandLevelsAreRefusedWithoutBeingRead() {
    byte[] deep = "{\"more\":".repeat(10_000).getBytes(UTF_8);
    assertThrows(Unreadable.class, () -> new Body(deep).as(Wanted.class));
  }

  /** Two that must be there, the later in the alphabet first, and one that may be missing. */
  public record Needed(@NotNull String second, @NotNull Long first, Boolean other) {}

  @Test
  void whatMustBeThereAndIsMissingIsNamed() {
    assertEquals("first", assertThrows(Invalid.class, () -> needed("{}")).field());
    var refusal = assertThrows(Invalid.class, () -> needed("{'first':1,'second':null}"));
    assertEquals("second", refusal.field());
    assertEquals("second must not be null.", refusal.getMessage());
    assertEquals(new Needed("b", 1L, null), needed("{'first':1,'second':'b'}"));
  }

  /** Things that must be there, below the surface. */
  public record Nested(
      List<Needed> list,
      Set<Long> set,
      Map<String, Double> map,
      Needed one,
      List<List<Long>> deep) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'list':[{'first':1,'second':'b'},{'first':1}]}|list[1].second",
        "{'list':[null]}|list[0]",
        "{'set':[null]}|set",
        "{'map':{'a':null}}|map.a",
        "{'one':{'second':'b'}}|one.first",
        "{'deep':[[1],[2,null]]}|deep[1][1]"
      })
  void whatIsMissingBelowTheSurfaceIsNamed(String body, String field) {
    var bytes = body.replace('\'', '"').getBytes(UTF_8);
    var refusal = assertThrows(Invalid.class, () -> new Body(bytes).as(Nested.class));
    assertEquals(field, refusal.field());
  }

  @Test
  void whatMayBeMissingMay() {
    var nested = new Body("{\"list\":[],\"map\":{}}".getBytes(UTF_8)).as(Nested.class);
    assertEquals(new Nested(List.of(), null, Map.of(), null, null), nested);
  }

  private static Needed needed(String body) {
    return new Body(body.replace('\'', '"').getBytes(UTF_8)).as(Needed.class);
  }
}
