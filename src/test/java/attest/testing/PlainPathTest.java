// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain path reads what RestAssured reads. */
class PlainPathTest {
  private static final String TEXT =
      """
      {"total": 2, "share": 0.5, "none": null, "a-b": 1, "items": [
        {"id": 7, "labels": [{"code": "CLAIM"}, {"code": "DAMAGE"}], "more": {"size": 3}},
        {"id": 8, "labels": []}
      ]}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total",
        "share",
        "none",
        "missing",
        "'a-b'",
        "items",
        "items.size()",
        "items[1].id",
        "items[5]",
        "items.id",
        "items.labels.code",
        "items.labels[0].code",
        "items[0].labels.size()",
        "items[0].more.size()",
        "items[0].more.size",
        "items.labels.code[0]",
        "size()"
      })
  void isReadAsRestAssuredReadsIt(String path) throws PlainPath.NotPlain {
    var restAssured = new JsonPath(TEXT);
    Object root = restAssured.get("$");
    assertEquals((Object) restAssured.get(path), PlainPath.of(path).in(root));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items.find { it.id == 7 }", "items.labels.flatten()", "items[-1].id", "a-b", "$.total",
        "none.more", "total.more", "items..id", ".total", "items."
      })
  void whatIsNotPlainIsLeftToIt(String path) {
    Object root = new JsonPath(TEXT).get("$");
    assertThrows(PlainPath.NotPlain.class, () -> PlainPath.of(path).in(root));
  }
}
