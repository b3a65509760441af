// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BlindnessTest {
  private static final long ME = 1;
  private static final long OTHER = 2;
  private static final long ARTICLE = 10;

  private static Blindness blind(boolean sees, Set<Long> submitted, Set<Long> reviewing) {
    return new Blindness(ME, false, sees, submitted, reviewing);
  }

  @Test
  void inAnOpenProjectEverybodySeesEverything() {
    var open = new Blindness(ME, true, true, Set.of(), Set.of());
    assertTrue(open.shows(ARTICLE, OTHER));
    assertTrue(open.showsAll(ARTICLE));
  }

  @Test
  void onesOwnAnswersAreAlwaysSeen() {
    var me = blind(false, Set.of(), Set.of());
    assertTrue(me.shows(ARTICLE, ME));
    assertFalse(me.shows(ARTICLE, OTHER));
  }

  @Test
  void aReviewerSeesOthersOnceSubmittedAndOnThatArticleAlone() {
    var me = blind(false, Set.of(ARTICLE), Set.of(ARTICLE));
    assertTrue(me.shows(ARTICLE, OTHER));
    assertFalse(me.shows(ARTICLE + 1, OTHER));
  }

  @Test
  void whoMaySeeAnswersSeesThemUnlessReviewingTheArticleThemselves() {
    assertTrue(blind(true, Set.of(), Set.of()).shows(ARTICLE, OTHER));
    assertFalse(blind(true, Set.of(), Set.of(ARTICLE)).shows(ARTICLE, OTHER));
    assertTrue(blind(true, Set.of(), Set.of(ARTICLE)).shows(ARTICLE + 1, OTHER));
    assertTrue(blind(true, Set.of(ARTICLE), Set.of(ARTICLE)).shows(ARTICLE, OTHER));
  }

  @Test
  void ofOnesOwnArticlesThoseNotSubmittedAreHidden() {
    var me = blind(true, Set.of(ARTICLE), Set.of(ARTICLE, ARTICLE + 1));
    assertEquals(Set.of(ARTICLE + 1), me.hiddenOfOwn());
  }
}
