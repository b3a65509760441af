// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.corroboration.candidate.KnownSources.Mention;
import attest.search.Asides;
import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import attest.search.Weight;
import attest.search.trait.Trait;
import attest.search.trait.Traits;
import attest.suggestion.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence and a candidate have in common, most weight first, and how much each has that
 * could be shared.
 *
 * @param apart whether both name something and nothing of it is the same
 */
public record Comparison(List<Shared> shared, double own, double others, boolean apart) {
  /** A source that both credit says little of what they assert. */
  private static final double CREDITED = Asides.WEIGHT;

  /** What something is worth that is looked for in the whole project, where it is met nowhere. */
  private static final double COMMON = 4;

  /** Finds it for one sentence and many candidates. */
  public static final class With {
    private final Read one;
    private final Map<String, Double> rarity;
    private final KnownSources sources;
    private final List<Mention> credited;

    public With(Read one, Map<String, Double> rarity, KnownSources sources) {
      this.one = one;
      this.rarity = rarity;
      this.sources = sources;
      this.credited = sources.in(one.text());
    }

    /** The sources that the sentence itself names. */
    public List<Mention> credited() {
      return credited;
    }

    public Comparison comparison(Like like) {
      var traits = Traits.of(like.text(), like.language(), like.published());
      var mentions = sources.in(like.text());
      var asides = Asides.in(like.text(), like.language());
      List<Shared> shared = new ArrayList<>();
      Set<Trait> taken = new HashSet<>();
      for (Trait trait : one.traits().all()) {
        var met = best(trait, traits, taken);
        if (met != null) {
          taken.add(met.other);
          boolean aside =
              isAside(trait, credited, one.asides()) || isAside(met.other, mentions, asides);
          shared.add(shared(trait, met.other, met.weight * (aside ? CREDITED : 1)));
        } else if (trait.isName() && !isAside(trait, credited, one.asides())) {
          nearThere(trait, like.near(), shared);
        }
      }
      traits.all().stream()
          .filter(
              trait ->
                  trait.isName() && !taken.contains(trait) && !isAside(trait, mentions, asides))
          .forEach(trait -> nearHere(trait, shared));
      sameSource(mentions, shared);
      shared.sort(Comparator.comparingDouble(Shared::weight).reversed());
      boolean met =
          shared.stream().anyMatch(s -> isName(s.kind()) && s.weight() > CREDITED * COMMON);
      boolean apart =
          !met && names(one.traits(), credited, one.asides()) && names(traits, mentions, asides);
      return new Comparison(
          shared,
          size(one.traits(), credited, one.asides()),
          size(traits, mentions, asides),
          apart);
    }

    private record Met(Trait other, double weight) {}

    private @Nullable Met best(Trait trait, Traits others, Set<Trait> taken) {
      Met best = null;
      for (Trait other : others.all()) {
        String key =
            trait.kind().compareTo(other.kind()) == 0 || fits(trait, other)
                ? trait.meets(other)
                : "";
        if (!key.isEmpty() && !taken.contains(other)) {
          var kind = trait.kind().compareTo(other.kind()) <= 0 ? trait.kind() : other.kind();
          double weight = Weight.of(kind) * rarity.getOrDefault(key, 0.0);
          best = best == null || weight > best.weight ? new Met(other, weight) : best;
        }
      }
      return best == null || best.weight <= 0 ? null : best;
    }

    private static boolean fits(Trait trait, Trait other) {
      boolean named = trait.isName() || trait.kind() == Trait.Kind.MAYBE_NAME;
      boolean otherNamed = other.isName() || other.kind() == Trait.Kind.MAYBE_NAME;
      return named && otherNamed;
    }

    /** A name of this sentence that the candidate's surroundings print. */
    private void nearThere(Trait trait, Set<String> near, List<Shared> shared) {
      trait.seeks().stream()
          .filter(near::contains)
          .findFirst()
          .ifPresent(
              key ->
                  shared.add(
                      new Shared(kind(trait), nearby(key), trait.begin(), trait.end(), 0, 0)));
    }

    /** A name of the candidate that this sentence's surroundings print. */
    private void nearHere(Trait trait, List<Shared> shared) {
      for (Trait name : one.near()) {
        String key = name.meets(trait);
        if (!key.isEmpty()) {
          shared.add(new Shared(kind(trait), nearby(key), 0, 0, trait.begin(), trait.end()));
          return;
        }
      }
    }

    private double nearby(String key) {
      return Weight.NEARBY * rarity.getOrDefault(key, 0.0);
    }

    /** One source under two names. */
    private void sameSource(List<Mention> mentions, List<Shared> shared) {
      for (Mention here : credited) {
        for (Mention there : mentions) {
          boolean seen =
              shared.stream()
                  .anyMatch(
                      s -> s.begin() < here.end() && s.end() > here.begin() && s.isPrintedInBoth());
          if (here.entry().equals(there.entry()) && !seen) {
            shared.add(
                new Shared(
                    Shared.Kind.NAME,
                    CREDITED * COMMON,
                    here.begin(),
                    here.end(),
                    there.begin(),
                    there.end()));
          }
        }
      }
    }

    private static boolean names(Traits traits, List<Mention> mentions, List<Stretch> asides) {
      return traits.all().stream().anyMatch(t -> t.isName() && !isAside(t, mentions, asides));
    }

    private static double size(Traits traits, List<Mention> mentions, List<Stretch> asides) {
      return traits.all().stream()
          .filter(trait -> trait.kind() != Trait.Kind.MAYBE_NAME)
          .mapToDouble(
              t -> Weight.of(t.kind()) * COMMON * (isAside(t, mentions, asides) ? CREDITED : 1))
          .sum();
    }
  }

  private static boolean isAside(Trait trait, List<Mention> mentions, List<Stretch> asides) {
    return isIn(mentions, trait) || Asides.have(asides, trait);
  }

  private static boolean isIn(List<Mention> mentions, Trait trait) {
    return mentions.stream().anyMatch(m -> m.covers(trait.begin(), trait.end()));
  }

  private static Shared.Kind kind(Trait trait) {
    return Shared.Kind.of(trait, trait);
  }

  private static Shared shared(Trait one, Trait other, double weight) {
    return new Shared(
        Shared.Kind.of(one, other), weight, one.begin(), one.end(), other.begin(), other.end());
  }

  /** Whether both print the name of a place or of somebody: only then are counts of one matter. */
  boolean isOneMatter() {
    return shared.stream()
        .anyMatch(s -> s.isPrintedInBoth() && s.weight() > CREDITED * COMMON && isName(s.kind()));
  }

  private static boolean isName(Shared.Kind kind) {
    return kind == Shared.Kind.PLACE || kind == Shared.Kind.NAME;
  }

  /** Whether a name and something else beside it are the same. */
  boolean isClose() {
    return isOneMatter() && weight() > (own + others) / 4;
  }

  /** Whether the candidate itself prints any of it: its surroundings alone are no reason. */
  public boolean isReason() {
    return shared.stream().anyMatch(s -> s.otherBegin() < s.otherEnd());
  }

  /** The weight of all that is shared. */
  double weight() {
    return shared.stream().mapToDouble(Shared::weight).sum();
  }
}
