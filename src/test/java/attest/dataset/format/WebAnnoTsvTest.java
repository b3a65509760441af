// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Read back by a reader that is written from the published description of the format. */
class WebAnnoTsvTest {
  private final String file =
      Given.entries((about, out) -> new WebAnnoTsv(out)).get("article-7.tsv");
  private final TsvReader read = new TsvReader(file);

  @Test
  void theLastRowIsTheLastLine() {
    assertTrue(file.startsWith("#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Attest"));
    assertTrue(file.contains("\n\n\n#Text="), "two blank lines before the first sentence");
    assertTrue(file.endsWith("\t\n"));
    assertFalse(file.endsWith("\n\n"));
    assertFalse(file.contains("\r"));
  }

  @Test
  void sentencesAndTokensAreThoseOfTheText() {
    var portion = Given.portion();
    assertEquals(portion.rows().stream().map(r -> r.place().words()).toList(), read.sentences());
    read.tokens()
        .forEach(t -> assertEquals(portion.text().substring(t.begin(), t.end()), t.words()));
  }

  @Test
  void marksHoldTheirTokensAndValues() {
    var text = Given.portion().text();
    var figure = read.span("webanno.custom.AttestFigure", Given.FIGURE.toString());
    assertEquals("douze 👨🏻‍🚒", text.substring(figure.begin(), figure.end()));
    assertEquals("12", figure.values().get("high"));
    assertEquals("A", figure.values().get("reviewer"));
    assertEquals(Given.SOURCE.toString(), figure.values().get("source"));
    assertEquals(Given.NASTY.replace("\r\n", "\n"), figure.values().get("perpetrator"));
    var open = read.span("webanno.custom.AttestFigure", new java.util.UUID(1, 9).toString());
    assertEquals("12", open.values().get("low"));
    assertFalse(open.values().containsKey("high"), "an open end stays unknown");
    var judged = read.spans("webanno.custom.AttestJudgement");
    assertEquals(7, judged.size());
    assertEquals(
        List.of("A", Given.NASTY.replace("\r\n", "\n")),
        judged.stream().map(s -> s.values().get("reviewer")).distinct().toList());
    assertFalse(judged.get(0).values().containsKey("labels"), "judged, none");
  }
}
