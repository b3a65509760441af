// SPDX-License-Identifier: Apache-2.0
package attest.assignment.dealing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Gives out articles by a rule so that everybody has about as many: bundles that stay together are
 * shuffled by the seed, the largest go first, and each goes to those who have least at that moment,
 * by lot among equals. The same articles, reviewers and seed give the same deal.
 *
 * @param given in the order of the articles, then of the reviewers
 * @param missing how many reviewers more each article needs whom nobody here can be; none stands
 *     for none
 */
public record Deal(List<Given> given, Map<Long, Integer> missing) {

  /**
   * An article to give out.
   *
   * @param bundle what shares it goes to the same reviewers; empty where it goes by itself
   * @param holders who has a place at it already
   * @param needs how many more it needs
   */
  public record Item(long article, String language, String bundle, Set<Long> holders, int needs) {}

  /**
   * A reviewer who may be given articles.
   *
   * @param languages those that they read; empty = any
   * @param load the places that they have already
   */
  public record Hand(long reviewer, Set<String> languages, int load) {
    boolean reads(Collection<Item> items) {
      return languages.isEmpty() || items.stream().allMatch(i -> languages.contains(i.language));
    }
  }

  /** An article given to a reviewer. */
  public record Given(long article, long reviewer) {}

  /** Deals the articles out. */
  public static Deal of(List<Item> items, List<Hand> hands, long seed) {
    return new Dealing(hands, new Random(seed)).deal(items);
  }

  /** The cards on the table. */
  private static final class Dealing {
    private final List<Hand> hands;
    private final Random chance;
    private final Map<Long, Integer> loads = new HashMap<>();
    private final List<Given> given = new ArrayList<>();
    private final Map<Long, Integer> missing = new LinkedHashMap<>();

    Dealing(List<Hand> hands, Random chance) {
      this.hands = hands;
      this.chance = chance;
      hands.forEach(hand -> loads.put(hand.reviewer, hand.load));
    }

    Deal deal(List<Item> items) {
      var bundles = bundles(items);
      Collections.shuffle(bundles, chance);
      bundles.sort(Comparator.comparing(bundle -> -bundle.size()));
      bundles.forEach(this::give);
      given.sort(Comparator.comparingLong(Given::article).thenComparing(Given::reviewer));
      return new Deal(List.copyOf(given), missing);
    }

    private static List<List<Item>> bundles(List<Item> items) {
      Map<String, List<Item>> together = new LinkedHashMap<>();
      List<List<Item>> bundles = new ArrayList<>();
      for (Item item : items) {
        if (item.bundle.isEmpty()) {
          bundles.add(List.of(item));
        } else {
          together.computeIfAbsent(item.bundle, b -> new ArrayList<>()).add(item);
        }
      }
      bundles.addAll(together.values());
      return bundles;
    }

    private void give(List<Item> bundle) {
      Set<Long> begun = new HashSet<>();
      bundle.forEach(item -> begun.addAll(item.holders));
      var lot = new ArrayList<>(hands.stream().filter(hand -> hand.reads(bundle)).toList());
      Collections.shuffle(lot, chance);
      lot.sort(
          Comparator.<Hand, Boolean>comparing(hand -> !begun.contains(hand.reviewer))
              .thenComparing(hand -> loads.getOrDefault(hand.reviewer, 0)));
      bundle.forEach(item -> give(item, lot));
    }

    private void give(Item item, List<Hand> lot) {
      var takers =
          lot.stream()
              .filter(hand -> !item.holders.contains(hand.reviewer))
              .limit(Math.max(0, item.needs))
              .toList();
      for (Hand taker : takers) {
        given.add(new Given(item.article, taker.reviewer));
        loads.merge(taker.reviewer, 1, Integer::sum);
      }
      if (takers.size() < item.needs) {
        missing.put(item.article, item.needs - takers.size());
      }
    }
  }
}
