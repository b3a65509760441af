// SPDX-License-Identifier: Apache-2.0
package attest.assignment.dealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.assignment.dealing.Deal.Given;
import attest.assignment.dealing.Deal.Hand;
import attest.assignment.dealing.Deal.Item;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DealTest {
  private static List<Item> items(int many, int needs) {
    return LongStream.rangeClosed(1, many)
        .mapToObj(id -> new Item(id, "fr", "", Set.of(), needs))
        .toList();
  }

  private static List<Hand> hands(int many) {
    return LongStream.rangeClosed(1, many).mapToObj(id -> new Hand(id, Set.of(), 0)).toList();
  }

  private static Map<Long, Long> loads(Deal deal) {
    return deal.given().stream()
        .collect(Collectors.groupingBy(Given::reviewer, Collectors.counting()));
  }

  private static Set<Long> reviewersOf(Deal deal, long article) {
    return deal.given().stream()
        .filter(g -> g.article() == article)
        .map(Given::reviewer)
        .collect(Collectors.toSet());
  }

  @Test
  void everyArticleGetsAsManyAsItNeedsAndNobodyMoreThanOneAboveAnother() {
    var deal = Deal.of(items(101, 2), hands(7), 1);
    assertEquals(202, Set.copyOf(deal.given()).size());
    var loads = loads(deal).values();
    assertTrue(
        loads.stream().max(Long::compare).orElseThrow()
                - loads.stream().min(Long::compare).orElseThrow()
            <= 1);
    assertEquals(Map.of(), deal.missing());
  }

  @Test
  void theSameSeedDealsTheSameAndAnotherOtherwise() {
    assertEquals(Deal.of(items(30, 2), hands(5), 7), Deal.of(items(30, 2), hands(5), 7));
    assertNotEquals(Deal.of(items(30, 2), hands(5), 7), Deal.of(items(30, 2), hands(5), 8));
  }

  @Test
  void whoHasMuchAlreadyGetsLess() {
    var hands = List.of(new Hand(1, Set.of(), 10), new Hand(2, Set.of(), 0));
    var loads = loads(Deal.of(items(20, 1), hands, 1));
    assertEquals(Map.of(1L, 5L, 2L, 15L), loads);
  }

  @Test
  void whoHoldsAnArticleIsNotGivenItAgain() {
    var item = new Item(1, "fr", "", Set.of(1L), 1);
    assertEquals(Set.of(2L), reviewersOf(Deal.of(List.of(item), hands(2), 1), 1));
  }

  @Test
  void onlyWhoReadsTheLanguageIsGivenIt() {
    var items = List.of(new Item(1, "ar", "", Set.of(), 2), new Item(2, "fr", "", Set.of(), 1));
    var hands = List.of(new Hand(1, Set.of("fr"), 0), new Hand(2, Set.of("fr", "ar"), 0));
    var deal = Deal.of(items, hands, 1);
    assertEquals(Set.of(2L), reviewersOf(deal, 1));
    assertEquals(Map.of(1L, 1), deal.missing());
  }

  @Test
  void aBundleGoesToTheSameReviewersAndToThoseWhoBeganIt() {
    var items =
        List.of(
            new Item(1, "fr", "courier", Set.of(3L), 1),
            new Item(2, "fr", "courier", Set.of(), 2),
            new Item(3, "fr", "courier", Set.of(), 2));
    var deal = Deal.of(items, hands(5), 4);
    assertEquals(reviewersOf(deal, 2), reviewersOf(deal, 3));
    assertTrue(reviewersOf(deal, 2).contains(3L));
    assertTrue(reviewersOf(deal, 2).containsAll(reviewersOf(deal, 1)));
  }

  @Test
  void nobodyToGiveToIsTold() {
    assertEquals(Map.of(1L, 2, 2L, 2), Deal.of(items(2, 2), List.of(), 1).missing());
    assertEquals(List.of(), Deal.of(items(2, 0), hands(2), 1).given());
  }
}
