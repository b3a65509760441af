// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import static attest.corroboration.counting.Given.ARMY;
import static attest.corroboration.counting.Given.COMMITTEE;
import static attest.corroboration.counting.Given.ODHK;
import static attest.corroboration.counting.Given.article;
import static attest.corroboration.counting.Given.credit;
import static attest.corroboration.counting.Given.denied;
import static attest.corroboration.counting.Given.killed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corroboration.counting.CasualtyRange.Own;
import attest.corroboration.counting.CasualtyRange.Standing;
import attest.corroboration.counting.Inconsistency.Kind;
import attest.corroboration.counting.Link.Relation;
import attest.corroboration.counting.SubsetTree.Rest;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasualtyRangeTest {

  @Test
  void theRangeGoesFromTheLeastToTheMostOfTheGroups() {
    var range =
        only(
            new Given()
                .mention(article(1, 14), List.of(credit(ODHK)), killed("a", 43, 46))
                .mention(article(2, 14), List.of(credit(COMMITTEE)), killed("b", 38, 41)));
    assertEquals(38, range.low());
    assertEquals(46, range.high());
    assertEquals(2, range.groups());
    assertFalse(range.openAbove() || range.openBelow());
  }

  @Test
  void anOpenEndIsSaid() {
    var range =
        only(new Given().mention(article(1, 14), List.of(credit(ODHK)), killed("a", 43, null)));
    assertEquals(43, range.low());
    assertNull(range.high());
    assertTrue(range.openAbove());
  }

  @Test
  void anOpenFigureAboveTheHighestSaidRaisesIt() {
    var range =
        only(
            new Given()
                .mention(article(1, 14), List.of(credit(ODHK)), killed("a", 50, null))
                .mention(article(2, 14), List.of(credit(COMMITTEE)), killed("b", 38, 41)));
    assertEquals(38, range.low());
    assertEquals(50, range.high());
    assertTrue(range.openAbove());
  }

  @Test
  void eachEndIsThatOfTheOriginsWhoseCountedFigureItIs() {
    var range =
        only(
            new Given()
                .mention(article(1, 14), List.of(credit(ODHK)), killed("a", 10, 10))
                .mention(article(2, 16), List.of(credit(ODHK)), killed("b", 50, null))
                .mention(article(3, 16), List.of(credit(ODHK)), killed("c", 50, null))
                .mention(article(4, 14), List.of(credit(COMMITTEE)), killed("d", 38, 41)));
    assertEquals(List.of("d"), range.lowest().stream().map(own -> own.figure().id()).toList());
    assertEquals(List.of(ODHK), range.highest().stream().map(own -> own.origin().party()).toList());
  }

  @Test
  void anEndOfWhichNothingIsSaidIsNobodys() {
    var range =
        only(new Given().mention(article(1, 14), List.of(credit(ODHK)), killed("a", 43, null)));
    assertEquals(1, range.lowest().size());
    assertEquals(List.of(), range.highest());
  }

  @Test
  void aLaterDaySupersedesWithinItsGroup() {
    var range =
        only(
            new Given()
                .mention(article(1, 14), List.of(credit(ODHK)), killed("a", 43, null))
                .mention(article(2, 16), List.of(credit(ODHK)), killed("b", 45, 46))
                .mention(article(3, 14), List.of(credit(COMMITTEE)), killed("c", 38, 38)));
    assertEquals(38, range.low());
    assertEquals(46, range.high());
    assertFalse(range.openAbove());
    assertEquals(
        List.of(Standing.SUPERSEDED, Standing.COUNTED, Standing.COUNTED),
        List.of(standing(range, "a"), standing(range, "b"), standing(range, "c")));
  }

  @Test
  void aLaterCopyThatDropsTheSourceLeavesTheFigureToTheSource() {
    var range =
        only(
            new Given()
                .mention(article(1, 14), List.of(credit(ODHK)), killed("a", 60, 75))
                .mention(article(2, 16), List.of(), killed("b", 60, 75))
                .link(2, Relation.COPY, 1));
    assertEquals(Standing.COUNTED, standing(range, "a"));
    assertEquals(Standing.SUPERSEDED, standing(range, "b"));
    assertEquals(
        List.of("ODHK"), range.lowest().stream().map(own -> own.origin().party().name()).toList());
  }

  @Test
  void aCopyOfAnOldNumberLeavesTheLatestOfTheSourceStanding() {
    var range =
        only(
            new Given()
                .mention(article(1, 14), List.of(credit(ODHK)), killed("a", 43, 43))
                .mention(article(2, 15), List.of(credit(ODHK)), killed("b", 45, 45))
                .mention(article(3, 16), List.of(), killed("c", 43, 43))
                .link(3, Relation.COPY, 1));
    assertEquals(45, range.low());
    assertEquals(45, range.high());
    assertEquals(
        List.of(Standing.SUPERSEDED, Standing.COUNTED, Standing.SUPERSEDED),
        List.of(standing(range, "a"), standing(range, "b"), standing(range, "c")));
  }

  @Test
  void anUpdateSupersedesWhateverTheDays() {
    var range =
        only(
            new Given()
                .mention(article(1, 16), List.of(credit(ODHK)), killed("a", 43, 43))
                .mention(article(2, 14), List.of(credit(ODHK)), killed("b", 45, 45))
                .link(2, Relation.UPDATES, 1));
    assertEquals(45, range.low());
    assertEquals(Standing.SUPERSEDED, standing(range, "a"));
  }

  @Test
  void aTotalIsDatedByItsLastDay() {
    var range =
        only(
            new Given()
                .mention(
                    article(1, 20),
                    List.of(credit(ODHK)),
                    killed("a", 300, 300).total(null, "2031-03-10"))
                .mention(
                    article(2, 18),
                    List.of(credit(ODHK)),
                    killed("b", 320, 320).total(null, "2031-03-17")));
    assertEquals(320, range.low());
    assertEquals(Standing.SUPERSEDED, standing(range, "a"));
  }

  @Test
  void eventsAndTotalsNeverShareARange() {
    var ranges =
        new Given()
            .mention(
                article(1, 14),
                List.of(credit(ODHK)),
                killed("a", 43, 43),
                killed("b", 300, 300).total("2031-01-01", "2031-03-14"))
            .count()
            .ranges();
    assertEquals(List.of(43L, 300L), ranges.stream().map(CasualtyRange::low).toList());
  }

  @Test
  void aPartNeverPullsItsWholeDown() {
    var range =
        only(
            new Given()
                .mention(
                    article(1, 14),
                    List.of(credit(ODHK)),
                    killed("a", 43, 43),
                    killed("b", 12, 12).of("a")));
    assertEquals(43, range.low());
    assertEquals(1, range.figures().size());
  }

  @Test
  void aPartOfAnotherCategoryHasARangeOfItsOwn() {
    var ranges =
        new Given()
            .mention(
                article(1, 14),
                List.of(credit(ODHK)),
                killed("a", 43, 43),
                killed("b", 9, 9).category("child").of("a"))
            .count()
            .ranges();
    assertEquals(List.of(false, true), ranges.stream().map(CasualtyRange::subset).toList());
    assertEquals(9, ranges.get(1).high());
  }

  @Test
  void aFigureBelongsToTheOriginThatGivesIt() {
    var range =
        only(
            new Given()
                .mention(
                    article(1, 14),
                    List.of(credit(ODHK), credit(COMMITTEE)),
                    killed("a", 43, 43).by(ODHK),
                    killed("b", 38, 38).by(COMMITTEE)));
    assertEquals(2, range.groups());
    assertEquals(2, range.figures().size());
  }

  @Test
  void unsourcedAndDeniedFiguresAreShownAndCountNothing() {
    var range =
        only(
            new Given()
                .mention(article(1, 14), List.of(credit(ODHK)), killed("a", 43, 43))
                .mention(article(2, 14), List.of(), killed("b", 90, 90))
                .mention(article(3, 14), List.of(denied(ARMY)), killed("c", 5, 5)));
    assertEquals(43, range.low());
    assertEquals(43, range.high());
    assertEquals(1, range.groups());
    assertEquals(Standing.UNSOURCED, standing(range, "b"));
    assertEquals(Standing.DENIED, standing(range, "c"));
  }

  @Test
  void theRemainderOfEachWholeIsComputed() {
    var trees = threeDeep().count().trees();
    assertEquals(1, trees.size());
    var all = trees.get(0);
    var civilians = all.parts().get(0);
    assertEquals(new Rest(2120, 2120L), all.rest());
    assertEquals(new Rest(860, 860L), civilians.rest());
    assertEquals("children", civilians.parts().get(0).figure().id());
    assertNull(civilians.parts().get(0).rest());
  }

  @Test
  void anOpenPartLeavesTheRemainderOpenBelow() {
    var tree =
        new Given()
            .mention(
                article(1, 14),
                List.of(credit(ODHK)),
                killed("a", 43, null),
                killed("b", 9, null).category("child").of("a"))
            .count()
            .trees()
            .get(0);
    assertEquals(new Rest(0, null), tree.rest());
  }

  @Test
  void childrenAndCiviliansMayBeTheSamePeople() {
    var count =
        new Given()
            .mention(
                article(1, 14),
                List.of(credit(ODHK)),
                killed("a", 43, 43).category("mixed"),
                killed("b", 40, 40).of("a"),
                killed("c", 9, 9).category("child").of("a"))
            .count();
    assertEquals(new Rest(0, 3L), count.trees().get(0).rest());
    assertTrue(count.inconsistencies().isEmpty());
  }

  @Test
  void aPartLargerThanItsWholeIsPointedOut() {
    var found =
        new Given()
            .mention(
                article(1, 14),
                List.of(credit(ODHK)),
                killed("b", 50, 50).category("child").of("a"))
            .whole(killed("a", 43, 43))
            .count()
            .inconsistencies();
    assertEquals(List.of(Kind.PART_LARGER), found.stream().map(Inconsistency::kind).toList());
    assertEquals(50, found.get(0).stated());
    assertEquals(43, found.get(0).found());
  }

  @Test
  void partsLargerThanTheirWholeTogetherArePointedOut() {
    var count =
        new Given()
            .mention(
                article(1, 14),
                List.of(credit(ODHK)),
                killed("a", 43, 43),
                killed("b", 30, 30).category("woman").of("a"),
                killed("c", 20, 20).category("child").of("a"))
            .count();
    assertEquals(Kind.PARTS_LARGER, count.inconsistencies().get(0).kind());
    assertNull(count.trees().get(0).rest());
  }

  @Test
  void moreThanExcludesItsNumber() {
    var found =
        new Given()
            .mention(
                article(1, 14),
                List.of(credit(ODHK)),
                killed("a", 43, 43),
                killed("b", 43, null).qualified("more_than").category("child").of("a"))
            .count()
            .inconsistencies();
    assertEquals(Kind.PART_LARGER, found.get(0).kind());
  }

  @Test
  void daysThatTheDatesContradictArePointedOut() {
    assertEquals(List.of(54L), foundDays(60, "2031-02-23"));
  }

  @Test
  void bothEndsOfAStretchOfDaysMayBeCountedOrNot() {
    assertTrue(foundDays(54, "2031-02-23").isEmpty());
    assertTrue(foundDays(55, "2031-02-23").isEmpty());
    assertEquals(List.of(54L), foundDays(53, "2031-02-23"));
  }

  @Test
  void figuresOfTheSameArticleThatNoMentionIsAboutAreOfAnotherMatter() {
    var count =
        new Given()
            .mention(article(1, 14), List.of(credit(ODHK)), killed("own", 3, 3))
            .whole(killed("a", 43, 43))
            .whole(killed("b", 50, 50).category("child").of("a"))
            .count();
    assertTrue(count.trees().isEmpty());
    assertTrue(count.inconsistencies().isEmpty());
  }

  @Test
  void aCircleOfPartsEnds() {
    var count =
        new Given()
            .mention(
                article(1, 14),
                List.of(credit(ODHK)),
                killed("a", 43, 43).of("b"),
                killed("b", 43, 43).of("a"))
            .count();
    assertTrue(count.trees().isEmpty());
  }

  private static List<Long> foundDays(int stated, String last) {
    return new Given()
            .mention(
                article(1, 14),
                List.of(credit(ODHK)),
                killed("a", 300, 300).total("2030-12-31", last).days(stated))
            .count()
            .inconsistencies()
            .stream()
            .map(Inconsistency::found)
            .toList();
  }

  private static Given threeDeep() {
    return new Given()
        .mention(
            article(1, 14),
            List.of(credit(ODHK)),
            killed("all", 3250, 3250).category("mixed"),
            killed("civilians", 1130, 1130).of("all"),
            killed("children", 270, 270).category("child").of("civilians"));
  }

  private static CasualtyRange only(Given given) {
    var ranges = given.count().ranges();
    assertEquals(1, ranges.size());
    return ranges.get(0);
  }

  private static Standing standing(CasualtyRange range, String figure) {
    return range.figures().stream()
        .filter(own -> own.figure().id().equals(figure))
        .map(Own::standing)
        .findFirst()
        .orElseThrow();
  }
}
