// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.project.Membership;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which present dossiers hold some sentences, and since when. Of several that hold both sentences
 * of a pair, its home is the one that did first: so what others gather later moves no pair.
 */
final class Homes {
  private record Stay(long dossier, Instant since) {}

  private final Map<Long, Map<Long, Instant>> bySentence = new HashMap<>();

  private final Map<Long, Long> numbers = new HashMap<>();

  private Homes(Collection<Object[]> places, boolean byId) {
    for (Object[] place : places) {
      numbers.put((Long) place[1], (Long) place[byId ? 1 : 3]);
      bySentence
          .computeIfAbsent((Long) place[0], fresh -> new HashMap<>())
          .put((Long) place[1], (Instant) place[2]);
    }
  }

  /** By what the asker calls them. */
  static Homes of(List<Long> sentences, PairBlindness asker) {
    return new Homes(Mention.places(sentences), asker.knowsIds());
  }

  static Homes of(Collection<Corroboration> judgements, PairBlindness asker) {
    var sentences =
        judgements.stream().flatMap(j -> Stream.of(j.first.id, j.second.id)).distinct().toList();
    return of(sentences, asker);
  }

  /** Of every sentence that the member judged in a pair, by their ids. */
  static Homes idsOf(Membership member) {
    return new Homes(Mention.placesOfJudged(member), true);
  }

  /** The number of the pair's home; null where no dossier holds both. */
  @Nullable Long of(long one, long other) {
    var there = bySentence.getOrDefault(other, Map.of());
    return bySentence.getOrDefault(one, Map.of()).entrySet().stream()
        .filter(e -> there.containsKey(e.getKey()))
        .map(e -> new Stay(e.getKey(), later(e.getValue(), there.get(e.getKey()))))
        .min(Comparator.comparing(Stay::since).thenComparing(Stay::dossier))
        .map(stay -> numbers.get(stay.dossier))
        .orElse(null);
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other == null || one.isAfter(other) ? one : other;
  }
}
