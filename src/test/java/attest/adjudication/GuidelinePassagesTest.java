// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuidelinePassagesTest {
  private static final String TEXT =
      "Read this first.\n\n# Claims\n\nA claim can be checked.\n\n## Figures\n\nCount people.\n";

  @Test
  void theSectionsThatNameTheLabelAreShown() {
    assertEquals(
        "# Claims\n\nA claim can be checked.\n\n",
        GuidelinePassages.of(TEXT, List.of("CLAIM", "Claim")));
  }

  @Test
  void whereNoneNamesItAllIsShown() {
    assertEquals(TEXT, GuidelinePassages.of(TEXT, List.of("ATTRIBUTION")));
  }
}
