// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of some sentences are held together by judgements: by one reviewer's that they belong to
 * one matter, unless an adjudicator says otherwise; or by an adjudicator's.
 */
final class Links {
  private final Map<Long, Set<Long>> partners = new HashMap<>();

  private Links() {}

  /** Everybody's, whoever asks: what a dossier holds does not depend on who looks. */
  static Links among(Collection<Mention> mentions) {
    var ids = mentions.stream().map(m -> m.sentence.id).distinct().toList();
    Map<Pair.Ends, Boolean> gathers = new LinkedHashMap<>();
    for (var judgement : Corroboration.within(ids)) {
      gathers.merge(judgement.pair().ends(), judgement.gathers(), Boolean::logicalOr);
    }
    for (var settled : SettledPair.within(ids)) {
      gathers.put(settled.pair().ends(), settled.gathers());
    }
    var links = new Links();
    gathers.forEach(
        (ends, together) -> {
          if (together) {
            links.tie(ends.first(), ends.second());
          }
        });
    return links;
  }

  private void tie(long one, long other) {
    partners.computeIfAbsent(one, fresh -> new HashSet<>()).add(other);
    partners.computeIfAbsent(other, fresh -> new HashSet<>()).add(one);
  }

  boolean holds(Mention mention) {
    return partners.containsKey(mention.sentence.id);
  }

  /** Those of {@code loose} that are tied to these, directly or by way of each other. */
  List<Mention> reachedFrom(Collection<Mention> these, Collection<Mention> loose) {
    var reached = new ArrayList<Mention>();
    var left = new ArrayList<>(loose);
    var ahead = new ArrayDeque<>(these);
    while (!ahead.isEmpty()) {
      var tied = partners.getOrDefault(ahead.remove().sentence.id, Set.of());
      var next = left.stream().filter(m -> tied.contains(m.sentence.id)).toList();
      left.removeAll(next);
      reached.addAll(next);
      ahead.addAll(next);
    }
    return reached;
  }

  static List<Mention> union(Collection<Mention> one, Collection<Mention> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
