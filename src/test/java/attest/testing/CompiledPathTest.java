// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compiled path reads what RestAssured reads. */
class CompiledPathTest {
  private static final String TEXT =
      """
      {"total": 2, "none": null, "a-b": 1, "items": [
        {"id": 7, "labels": [{"code": "CLAIM"}, {"code": "DAMAGE"}]},
        {"id": 8, "labels": []}
      ]}
      """;

  private final JsonPath restAssured = new JsonPath(TEXT);
  private final Object root = restAssured.get("$");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items.find { it.id == 7 }.labels.code",
        "items.findAll { it.id > 6 }.id",
        "items.find { it.id == 9 }",
        "items.labels.flatten().size()",
        "items.collect { it.labels.size() }",
        "items.id.max()",
        "total.toString()"
      })
  void isReadAsRestAssuredReadsIt(String path) throws PlainPath.NotPlain {
    assertEquals((Object) restAssured.get(path), CompiledPath.of(path).in(root));
  }

  @Test
  void isCompiledOnce() throws PlainPath.NotPlain {
    assertSame(
        CompiledPath.of("items.id.min()").script(), CompiledPath.of("items.id.min()").script());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-b", "$", "items.", "items.0", "items.class", ""})
  void whatRestAssuredChangesOrRefusesIsLeftToIt(String path) {
    assertThrows(PlainPath.NotPlain.class, () -> CompiledPath.of(path));
  }

  @Test
  void whatFailsIsLeftToItToo() {
    String path = "none.find { it.id == 7 }.id";
    assertNull(restAssured.get(path));
    assertThrows(PlainPath.NotPlain.class, () -> CompiledPath.of(path).in(root));
  }
}
