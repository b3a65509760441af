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

  private Homes(Collection<Object[]> places) {
    for (Object[] place : places) {
      bySentence
          .computeIfAbsent((Long) place[0], fresh -> new HashMap<>())
          .put((Long) place[1], (Instant) place[2]);
    }
  }

  static Homes of(List<Long> sentences) {
    return new Homes(Mention.places(sentences));
  }

  static Homes of(Collection<Corroboration> judgements) {
    return of(
        judgements.stream().flatMap(j -> Stream.of(j.first.id, j.second.id)).distinct().toList());
  }

  /** Of every sentence that the member judged in a pair. */
  static Homes of(Membership member) {
    return new Homes(Mention.placesOfJudged(member));
  }

  /** Null where no dossier holds both. */
  @Nullable Long of(long one, long other) {
    var there = bySentence.getOrDefault(other, Map.of());
    return bySentence.getOrDefault(one, Map.of()).entrySet().stream()
        .filter(e -> there.containsKey(e.getKey()))
        .map(e -> new Stay(e.getKey(), later(e.getValue(), there.get(e.getKey()))))
        .min(Comparator.comparing(Stay::since).thenComparing(Stay::dossier))
        .map(Stay::dossier)
        .orElse(null);
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other == null || one.isAfter(other) ? one : other;
  }
}
