// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuidelinePassagesTest {
  private static final String TEXT =
      "Read this first.\n\n# Claims\n\nA claim can be checked.\n\n# Figures\n\nCount people.\n";

  @Test
  void theSectionsThatNameTheLabelAreShown() {
    assertEquals(
        "# Claims\n\nA claim can be checked.\n\n",
        GuidelinePassages.of(TEXT, List.of("CLAIM", "Claim")));
  }

  @Test
  void aHeadingSaysMoreThanAMention() {
    String text =
        "# Rules\n\nA claim is a claim.\n\n## 2. Claim\n\nCheck it.\n\n### Titles\n\nToo.\n\n"
            + "## 3. Figures\n\nA figure is a claim.\n";
    assertEquals(
        "## 2. Claim\n\nCheck it.\n\n\n### Titles\n\nToo.\n\n",
        GuidelinePassages.of(text, List.of("CLAIM")));
  }

  @Test
  void whereNoHeadingNamesItTheSectionsThatDoAreShown() {
    assertEquals("# Figures\n\nCount people.\n", GuidelinePassages.of(TEXT, List.of("PEOPLE")));
  }

  @Test
  void whereNoneNamesItAllIsShown() {
    assertEquals(TEXT, GuidelinePassages.of(TEXT, List.of("ATTRIBUTION")));
  }
}
