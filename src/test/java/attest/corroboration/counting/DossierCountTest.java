// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import static attest.corroboration.counting.Given.AGENCY;
import static attest.corroboration.counting.Given.ARMY;
import static attest.corroboration.counting.Given.COMMITTEE;
import static attest.corroboration.counting.Given.ODHK;
import static attest.corroboration.counting.Given.article;
import static attest.corroboration.counting.Given.by;
import static attest.corroboration.counting.Given.byAgency;
import static attest.corroboration.counting.Given.credit;
import static attest.corroboration.counting.Given.denied;
import static attest.corroboration.counting.Given.named;
import static attest.corroboration.counting.Given.unnamed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corroboration.counting.Flag.Kind;
import attest.corroboration.counting.Link.Relation;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The counting rules, in the order of their steps. */
class DossierCountTest {
  private static final Party REBELS = named("Rebel command", "rebels", "");

  @Nested
  class Step1Origins {
    @Test
    void theOriginIsTheEndOfTheChain() {
      var count =
          new Given()
              .mention(article(1, 14), credit(AGENCY, ODHK))
              .mention(article(2, 14), credit(ODHK))
              .count();
      assertEquals(1, count.independentGroups());
      assertEquals(ODHK, count.groups().get(0).origins().get(0).party());
    }

    @Test
    void aSentenceMayCreditTwoOrigins() {
      assertEquals(
          2, new Given().mention(article(1, 14), credit(ODHK), credit(COMMITTEE)).groups());
    }

    @Test
    void theAgencyAnswersWhereNobodyIsCredited() {
      var count = new Given().mention(byAgency(1, AGENCY)).count();
      assertEquals(1, count.independentGroups());
      assertEquals(AGENCY, count.groups().get(0).origins().get(0).party());
    }

    @Test
    void twoOutletsPrintingOneAgencyTextAreOneGroup() {
      var count = new Given().mention(byAgency(1, AGENCY)).mention(byAgency(2, AGENCY)).count();
      assertEquals(2, count.articles());
      assertEquals(1, count.independentGroups());
      assertEquals(Grade.WEAK, count.grade());
    }

    @Test
    void anUnnamedSourceIsNeverThatOfAnotherArticle() {
      var employee = unnamed("a hospital employee");
      assertEquals(
          2,
          new Given()
              .mention(article(1, 14), credit(employee))
              .mention(article(1, 14), credit(employee))
              .mention(article(2, 14), credit(employee))
              .groups());
    }

    @Test
    void anUnnamedSourceOfACopiedSentenceIsCountedOnce() {
      var employee = unnamed("a hospital employee");
      assertEquals(
          2,
          new Given()
              .mention(article(1, 14), credit(employee), credit(ODHK))
              .mention(article(2, 14), credit(employee), credit(ODHK))
              .link(2, Relation.COPY, 1)
              .groups());
    }

    @Test
    void aDenialSupportsNothingAndIsListed() {
      var count =
          new Given()
              .mention(article(1, 14), credit(ODHK))
              .mention(byAgency(2, AGENCY), denied(ARMY))
              .count();
      assertEquals(1, count.independentGroups());
      assertEquals(2, count.mentions());
      assertEquals(List.of(2L), count.denials().stream().map(d -> d.mention()).toList());
      assertEquals(ARMY, count.denials().get(0).by().party());
    }
  }

  @Nested
  class Step2Articles {
    @Test
    void aHeadlineRepeatingItsBodyCountsOnce() {
      var count =
          new Given()
              .mention(article(1, 14), credit(ODHK))
              .mention(article(1, 14), credit(ODHK))
              .count();
      assertEquals(2, count.mentions());
      assertEquals(1, count.articles());
      assertEquals(1, count.independentGroups());
    }
  }

  @Nested
  class Step3Links {
    @Test
    void copiesAndSameSourcesMerge() {
      assertEquals(
          1,
          new Given()
              .mention(article(1, 14), credit(ODHK))
              .mention(article(2, 14), credit(COMMITTEE))
              .mention(article(3, 14), credit(ARMY))
              .link(2, Relation.COPY, 1)
              .link(3, Relation.SAME_SOURCE, 2)
              .groups());
    }

    @Test
    void otherRelationsMergeNothing() {
      var given =
          new Given().mention(article(1, 14), credit(ODHK)).mention(article(2, 14), credit(ARMY));
      given.link(2, Relation.CORROBORATES, 1).link(2, Relation.UPDATES, 1);
      assertEquals(2, given.link(2, Relation.PARTIAL, 1).groups());
    }

    @Test
    void aLinkToASentenceOfTwoOriginsJoinsOnlyTheEqualOne() {
      assertEquals(
          2,
          new Given()
              .mention(article(1, 14), credit(ODHK))
              .mention(article(2, 14), credit(ODHK), credit(ARMY))
              .link(2, Relation.SAME_SOURCE, 1)
              .groups());
    }

    @Test
    void aLinkToASentenceOfTwoOtherOriginsJoinsNone() {
      assertEquals(
          3,
          new Given()
              .mention(article(1, 14), credit(COMMITTEE))
              .mention(article(2, 14), credit(ODHK), credit(ARMY))
              .link(2, Relation.SAME_SOURCE, 1)
              .groups());
    }

    @Test
    void anUncreditedCopyOfACreditedSentenceCountsWithIt() {
      var count =
          new Given()
              .mention(article(1, 14), credit(ODHK))
              .mention(article(2, 14))
              .link(2, Relation.COPY, 1)
              .count();
      assertEquals(1, count.groups().size());
      assertEquals(1, count.groupsOf(2).get(0).number());
    }
  }

  @Nested
  class Step4ControlGroups {
    @Test
    void stateAgencyStateTelevisionAndAMilitarySourceAreOne() {
      var military = new Party("a military source", "a military source", "", false, "", "Ministry");
      assertEquals(
          1,
          new Given()
              .mention(article(1, 14), credit(named("State agency", "", "Ministry")))
              .mention(article(2, 14), credit(named("State television", "", "Ministry")))
              .mention(article(3, 14), credit(military))
              .mention(article(4, 14), credit(named("Ministry", "", "")))
              .groups());
    }

    @Test
    void twoThatNobodyDirectsStayTwo() {
      assertEquals(
          2,
          new Given()
              .mention(article(1, 14), credit(unnamed("a nurse")))
              .mention(article(1, 14), credit(unnamed("a driver")))
              .groups());
    }
  }

  @Nested
  class Step5Unsourced {
    @Test
    void theOutletsOwnVoiceCountsNothing() {
      var count = new Given().mention(article(1, 14)).mention(article(2, 14)).count();
      assertEquals(0, count.independentGroups());
      assertEquals(2, count.groups().size());
      assertFalse(count.groups().get(0).counts());
      assertEquals(Grade.UNSOURCED, count.grade());
    }

    @Test
    void anOutletThatOthersCreditAddsNoGroupByItsOwnVoice() {
      assertEquals(
          1, new Given().mention(by(1, ODHK)).mention(article(2, 14), credit(ODHK)).groups());
    }
  }

  @Nested
  class Step6Groups {
    @Test
    void theThreeNumbersAreThoseOfTheExample() {
      var network = named("Réseau médical", "", "");
      var committee = named("Comité", "", network.key());
      var surgeon = new Party("a surgeon", "a surgeon", "", false, "", network.key());
      var presse = byAgency(1, AGENCY);
      var count =
          new Given()
              .mention(presse, credit(ODHK))
              .mention(presse, credit(ODHK))
              .mention(presse, credit(surgeon))
              .mention(article(2, 16), credit(AGENCY, ODHK))
              .mention(article(2, 16), credit(committee))
              .link(4, Relation.UPDATES, 2)
              .link(5, Relation.CONTRADICTS, 2)
              .count();
      assertEquals(5, count.mentions());
      assertEquals(2, count.articles());
      assertEquals(2, count.independentGroups());
      assertEquals(0, count.opposedAlignments());
      assertEquals(Grade.CONTESTED, count.grade());
    }

    @Test
    void onlyAlignmentsThatTheProjectOpposesAreOpposed() {
      var bystander = named("Bystander", "neutral", "");
      var one = new Given().mention(article(1, 14), credit(ARMY));
      assertEquals(0, one.count().opposedAlignments());
      one.mention(article(2, 14), credit(bystander));
      assertEquals(0, one.count().opposedAlignments());
      one.mention(article(3, 14), credit(REBELS));
      assertEquals(2, one.count().opposedAlignments());
    }

    @Test
    void alignmentsWithinOneGroupAreNotOpposed() {
      assertEquals(
          0,
          new Given()
              .mention(article(1, 14), credit(ARMY))
              .mention(article(2, 14), credit(REBELS))
              .link(2, Relation.SAME_SOURCE, 1)
              .count()
              .opposedAlignments());
    }
  }

  @Nested
  class Flags {
    @Test
    void twoOriginsThroughOneRelayCountTwoAndAreFlagged() {
      var count =
          new Given()
              .mention(article(1, 14), credit(AGENCY, ODHK))
              .mention(article(2, 14), credit(AGENCY, ARMY))
              .count();
      assertEquals(2, count.independentGroups());
      assertEquals(List.of(Kind.SAME_RELAY), kinds(count));
      assertEquals(AGENCY, count.flags().get(0).about());
      assertEquals(2, count.flags().get(0).origins().size());
    }

    @Test
    void anAgencysTextRelaysWhomItCredits() {
      var count =
          new Given()
              .mention(byAgency(1, AGENCY), credit(ODHK))
              .mention(by(2, AGENCY), credit(ARMY))
              .count();
      assertEquals(List.of(Kind.SAME_RELAY), kinds(count));
    }

    @Test
    void oneOriginThroughTwoRelaysIsNoCauseForAFlag() {
      assertTrue(
          new Given()
              .mention(article(1, 14), credit(AGENCY, ODHK))
              .mention(article(2, 14), credit(named("Sud-Presse", "", ""), ODHK))
              .count()
              .flags()
              .isEmpty());
    }

    @Test
    void contradictingStatementsOfOneOriginAreMisattributed() {
      var count =
          new Given()
              .mention(article(1, 14), credit(ODHK))
              .mention(article(2, 14), credit(ODHK))
              .link(1, Relation.CONTRADICTS, 2)
              .count();
      assertEquals(List.of(Kind.MISATTRIBUTED), kinds(count));
      assertEquals(ODHK, count.flags().get(0).about());
      assertEquals(Grade.WEAK, count.grade(), "one group contradicts nobody");
    }

    @Test
    void figuresOfOneOriginAndDayThatExcludeEachOtherAreMisattributed() {
      assertEquals(List.of(Kind.MISATTRIBUTED), kinds(figures(14, 14).count()));
    }

    @Test
    void aLaterFigureOfOneOriginIsNotMisattributed() {
      assertTrue(figures(14, 16).count().flags().isEmpty());
    }

    @Test
    void anUpdateIsNotMisattributed() {
      assertTrue(figures(14, 14).link(2, Relation.UPDATES, 1).count().flags().isEmpty());
    }

    private Given figures(int day, int other) {
      return new Given()
          .mention(article(1, day), List.of(credit(ODHK)), Given.killed("a", 43, 43))
          .mention(article(2, other), List.of(credit(ODHK)), Given.killed("b", 51, 51));
    }

    private List<Kind> kinds(DossierCount count) {
      return count.flags().stream().map(Flag::kind).toList();
    }
  }

  @Nested
  class Grades {
    @Test
    void twoGroupsAreFair() {
      assertEquals(Grade.FAIR, opposed().count().grade());
    }

    @Test
    void opposedSidesAreConfirmedBySignOffAlone() {
      assertEquals(Grade.CONFIRMED, opposed().verdict(false, true, false).count().grade());
    }

    @Test
    void aSignOffWithoutOpposedSidesConfirmsNothing() {
      assertEquals(
          Grade.WEAK,
          new Given()
              .mention(article(1, 14), credit(ARMY))
              .verdict(false, true, false)
              .count()
              .grade());
    }

    @Test
    void theResponsiblePartysWordConfirms() {
      assertEquals(
          Grade.CONFIRMED,
          new Given()
              .mention(article(1, 14), credit(ARMY))
              .verdict(false, false, true)
              .count()
              .grade());
    }

    @Test
    void aConfirmedContradictionContestsWhatWasSignedOff() {
      var given = opposed().verdict(false, true, false);
      assertEquals(Grade.CONTESTED, given.link(1, Relation.CONTRADICTS, 2).count().grade());
    }

    @Test
    void aProvisionalContradictionContestsNothing() {
      var count = opposed().link(1, Relation.CONTRADICTS, 2, false).count();
      assertEquals(Grade.FAIR, count.grade());
      assertEquals(1, count.contradictions().size());
    }

    @Test
    void anUpdateIsNoContradiction() {
      var count = opposed().link(2, Relation.UPDATES, 1).count();
      assertEquals(Grade.FAIR, count.grade());
      assertTrue(count.contradictions().isEmpty());
    }

    @Test
    void anUnsourcedContradictionContestsNothing() {
      assertEquals(
          Grade.WEAK,
          new Given()
              .mention(article(1, 14), credit(ODHK))
              .mention(article(2, 14))
              .link(1, Relation.CONTRADICTS, 2)
              .count()
              .grade());
    }

    @Test
    void discountedBeatsAll() {
      var given = opposed().link(1, Relation.CONTRADICTS, 2).verdict(true, true, true);
      assertEquals(Grade.DISCOUNTED, given.count().grade());
    }

    private Given opposed() {
      return new Given()
          .mention(article(1, 14), credit(ARMY))
          .mention(article(2, 14), credit(REBELS));
    }
  }
}
