// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static Document page(String markdown) {
    return Jsoup.parse(Markdown.html(markdown).getValue());
  }

  @Test
  void aTableScrollsInAFrameThatTheKeyboardReaches() {
    var page = page("Labels:\n\n| label | times |\n|---|---|\n| CLAIM | 3 |\n");
    assertEquals(1, page.select("div.scroll[tabindex=0] > table").size());
    assertEquals("3", page.select("td").last().text());
  }

  @Test
  void twoSpacesAtTheEndOfALineBreakItThere() {
    assertEquals("<p>one<br />\ntwo\nthree</p>\n", Markdown.html("one  \ntwo\nthree").getValue());
  }

  @Test
  void headingsBeginBelowThePagesOwn() {
    assertEquals("Figures", page("# Figures").select("h2").text());
  }

  @Test
  void whatCouldHarmIsShownAsText() {
    var page = page("<b>x</b> [here](javascript:alert(1)) ![a map](https://host.example/map.png)");
    assertEquals("", page.select("a").attr("href"));
    assertTrue(page.text().contains("<b>x</b>"));
    assertTrue(page.text().contains("a map"));
    assertEquals(0, page.select("img, b").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"data:text/html;base64,eA==", "DATA:text/html,x", "vbscript:x", "file:///x"})
  void onlyAddressesOfTheWebAndOfMailLead(String address) {
    assertEquals("", page("[here](" + address + ")").select("a").attr("href"));
    assertEquals("", page("<" + address + ">").select("a[href]").attr("href"));
  }
}
