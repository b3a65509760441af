// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.corroboration.candidate.KnownSources.Mention;
import attest.search.Asides;
import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import attest.search.Weight;
import attest.search.trait.Trait;
import attest.search.trait.Traits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what one sentence has in common with many others. */
public final class Comparing {
  /** A source that both credit says little of what they assert. */
  private static final double CREDITED = Asides.WEIGHT;

  private final Read one;
  private final Side own;
  private final Map<String, Double> rarity;
  private final KnownSources sources;

  /**
   * @param rarity of each key of the sentence in the project
   */
  public Comparing(Read one, Map<String, Double> rarity, KnownSources sources) {
    this.one = one;
    this.own = new Side(one.traits(), sources.in(one.text()), one.asides());
    this.rarity = rarity;
    this.sources = sources;
  }

  public Comparison comparison(Like like) {
    var other =
        new Side(
            Traits.of(like.text(), like.language(), like.published()),
            sources.in(like.text()),
            Asides.in(like.text(), like.language()));
    List<Shared> shared = new ArrayList<>();
    Set<Trait> taken = new HashSet<>();
    Set<Trait> inEarnest = new HashSet<>();
    for (Trait trait : one.traits().all()) {
      var best = best(trait, other, taken);
      if (best != null) {
        taken.add(best.other);
        boolean aside = own.isAside(trait) || other.isAside(best.other);
        shared.add(shared(trait, best.other, best.weight * (aside ? CREDITED : 1)));
        if (!aside) {
          inEarnest.addAll(List.of(trait, best.other));
        }
      } else if (trait.isName() && !own.isAside(trait)) {
        nearThere(trait, like.near(), shared);
      }
    }
    other.names().filter(name -> !taken.contains(name)).forEach(name -> nearHere(name, shared));
    sameSource(other.mentions(), shared);
    shared.sort(Comparator.comparingDouble(Shared::weight).reversed());
    boolean named =
        shared.stream().anyMatch(s -> s.isName() && s.weight() > CREDITED * Side.COMMON);
    return new Comparison(
        shared,
        own.size(),
        other.size(),
        !named && own.names().findAny().isPresent() && other.names().findAny().isPresent(),
        Match.of(own.places().toList(), other.places().toList(), inEarnest),
        Match.of(own.days().toList(), other.days().toList(), inEarnest));
  }

  private record Met(Trait other, double weight) {}

  /** What of the other sentence is the same and weighs most, if anything is. */
  private @Nullable Met best(Trait trait, Side other, Set<Trait> taken) {
    Met best = null;
    for (Trait there : other.traits().all()) {
      String key = trait.kind() == there.kind() || named(trait, there) ? trait.meets(there) : "";
      if (!key.isEmpty() && !taken.contains(there)) {
        var kind = trait.kind().compareTo(there.kind()) <= 0 ? trait.kind() : there.kind();
        double weight = Weight.of(kind) * rarity.getOrDefault(key, 0.0);
        best = best == null || weight > best.weight ? new Met(there, weight) : best;
      }
    }
    return best == null || best.weight <= 0 ? null : best;
  }

  private static boolean named(Trait trait, Trait other) {
    return (trait.isName() || trait.kind() == Trait.Kind.MAYBE_NAME)
        && (other.isName() || other.kind() == Trait.Kind.MAYBE_NAME);
  }

  private static Shared shared(Trait one, Trait other, double weight) {
    return new Shared(
        Shared.Kind.of(one, other), weight, one.begin(), one.end(), other.begin(), other.end());
  }

  /** A name of this sentence that the other's surroundings print. */
  private void nearThere(Trait trait, Set<String> near, List<Shared> shared) {
    trait.seeks().stream()
        .filter(near::contains)
        .findFirst()
        .ifPresent(
            key ->
                shared.add(
                    new Shared(
                        Shared.Kind.of(trait, trait),
                        nearby(key),
                        trait.begin(),
                        trait.end(),
                        0,
                        0)));
  }

  /** A name of the other that this sentence's surroundings print. */
  private void nearHere(Trait trait, List<Shared> shared) {
    for (Trait name : one.near()) {
      String key = name.meets(trait);
      if (!key.isEmpty()) {
        var kind = Shared.Kind.of(trait, trait);
        shared.add(new Shared(kind, nearby(key), 0, 0, trait.begin(), trait.end()));
        return;
      }
    }
  }

  private double nearby(String key) {
    return Weight.NEARBY * rarity.getOrDefault(key, 0.0);
  }

  /** One source under two names. */
  private void sameSource(List<Mention> mentions, List<Shared> shared) {
    for (Mention here : own.mentions()) {
      for (Mention there : mentions) {
        boolean seen =
            shared.stream()
                .anyMatch(
                    s -> s.begin() < here.end() && s.end() > here.begin() && s.isPrintedInBoth());
        if (here.entry().equals(there.entry()) && !seen) {
          shared.add(
              new Shared(
                  Shared.Kind.NAME,
                  CREDITED * Side.COMMON,
                  here.begin(),
                  here.end(),
                  there.begin(),
                  there.end()));
        }
      }
    }
  }
}
