// SPDX-License-Identifier: Apache-2.0
package attest.adjudication.pair;

import attest.corroboration.Corroboration;
import attest.corroboration.Pair;
import attest.corroboration.PairBlindness;
import attest.corroboration.PairContest;
import attest.corroboration.Settled;
import attest.corroboration.SettledPair;
import attest.project.Membership;
import attest.shared.Invalid;
import attest.shared.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of a project for an adjudicator: those on which reviewers differ, and those settled, as
 * far as the asker may see the judgements; most divided first.
 */
public record PairQueue(List<Item> items) {
  /** Which of them are asked for. */
  public enum Show implements Word {
    /** Divided and not settled; contested ones first. */
    OPEN,
    SETTLED,
    CONTESTED;

    /**
     * @throws Invalid for a word that is none of these
     */
    static Show of(String word) {
      return Stream.of(values())
          .filter(s -> s.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new Invalid("show", "show is open, settled or contested."));
    }

    boolean has(Item item) {
      return switch (this) {
        case OPEN -> item.contested || (item.isDivided() && !item.isSettled());
        case SETTLED -> item.isSettled();
        case CONTESTED -> item.contested;
      };
    }
  }

  /**
   * A pair in the queue.
   *
   * @param judgements where reviewers differ, all of them; else none
   * @param settled null where it is not settled
   * @param contested whether a reviewer's word against how it was settled is open
   */
  public record Item(
      Pair pair, List<Corroboration> judgements, @Nullable SettledPair settled, boolean contested) {
    public boolean isSettled() {
      return settled != null;
    }

    boolean isDivided() {
      return !judgements.isEmpty();
    }

    /** How many of its judgements the most frequent relation leaves out, in parts of one. */
    double apart() {
      long most =
          judgements.stream()
              .mapToLong(j -> judgements.stream().filter(o -> o.relation == j.relation).count())
              .max()
              .orElse(0);
      return isDivided() ? 1 - (double) most / judgements.size() : 0;
    }

    boolean is(Pair other) {
      return pair.ends().equals(other.ends());
    }
  }

  private static final Comparator<Item> MOST_DIVIDED =
      Comparator.comparing(Item::contested)
          .thenComparingDouble(Item::apart)
          .thenComparingInt(i -> i.judgements.size())
          .reversed()
          .thenComparing(i -> i.pair.first().id)
          .thenComparing(i -> i.pair.second().id);

  public static PairQueue of(Membership asker) {
    var blindness = PairBlindness.of(asker);
    Map<Pair.Ends, List<Corroboration>> divided = new LinkedHashMap<>();
    for (var judgement : Corroboration.dividedIn(asker)) {
      if (blindness.showsAll(judgement.pair())) {
        divided.computeIfAbsent(judgement.pair().ends(), k -> new ArrayList<>()).add(judgement);
      }
    }
    divided.values().removeIf(judgements -> !Settled.differ(judgements));
    var settled = SettledPair.byEnds(SettledPair.presentIn(asker));
    var items = new ArrayList<Item>();
    var contested = PairContest.openIn(asker);
    divided.forEach(
        (ends, all) ->
            items.add(
                new Item(all.get(0).pair(), all, settled.remove(ends), contested.contains(ends))));
    settled.forEach(
        (ends, s) -> {
          if (blindness.showsAll(s.pair())) {
            items.add(new Item(s.pair(), List.of(), s, contested.contains(ends)));
          }
        });
    items.sort(MOST_DIVIDED);
    return new PairQueue(items);
  }

  List<Item> shown(Show show) {
    return items.stream().filter(show::has).toList();
  }

  /** How many pairs divide, settled ones too, and contested ones. */
  int divided() {
    return dividedSettled() + left();
  }

  /** How many of those that divide are settled and not contested. */
  int dividedSettled() {
    return (int) items.stream().filter(i -> i.isDivided() && i.isSettled() && !i.contested).count();
  }

  /** How many wait. */
  public int left() {
    return shown(Show.OPEN).size();
  }
}
