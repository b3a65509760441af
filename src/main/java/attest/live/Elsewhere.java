// SPDX-License-Identifier: Apache-2.0
package attest.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who has articles open at other nodes, as they said last; a node that is silent has nobody. */
@ApplicationScoped
class Elsewhere {
  /** Every node says so often who is there, and at once where it changes. */
  static final Duration PULSE = Duration.ofSeconds(5);

  /** For so long it is believed. */
  static final Duration BELIEVED = Duration.ofSeconds(15);

  private record Place(String node, long article) {}

  private record People(Set<Long> ids, Instant heardAt) {}

  private final Map<Place, People> places = new HashMap<>();

  /**
   * @return whether that is something new
   */
  synchronized boolean hear(String node, Word.There there, Instant now) {
    var place = new Place(node, there.article());
    var before =
        there.people().isEmpty()
            ? places.remove(place)
            : places.put(place, new People(there.people(), now));
    return !there.people().equals(before == null ? Set.of() : before.ids);
  }

  /** Those at an article. */
  synchronized Set<Long> at(long article) {
    var found = new TreeSet<Long>();
    places.forEach(
        (place, people) -> {
          if (place.article == article) {
            found.addAll(people.ids);
          }
        });
    return found;
  }

  /**
   * Forgets what is no longer believed.
   *
   * @return the articles that it is about
   */
  synchronized Set<Long> forget(Instant now) {
    var articles = new HashSet<Long>();
    places
        .entrySet()
        .removeIf(
            entry -> {
              boolean old = entry.getValue().heardAt.isBefore(now.minus(BELIEVED));
              if (old) {
                articles.add(entry.getKey().article);
              }
              return old;
            });
    return articles;
  }
}
