// SPDX-License-Identifier: Apache-2.0
package attest.live;

import attest.annotation.Blindness;
import attest.article.Article;
import attest.project.Membership;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What those at some open pages may do in their projects, read once for a round. */
final class Readers {
  private record At(long member, long article) {}

  private final Audience audience;
  private final Map<Long, Map<Long, Optional<Membership>>> byProject = new HashMap<>();
  private final Map<At, Blindness> known = new HashMap<>();

  Readers(Audience audience, Collection<Seat> seats) {
    this.audience = audience;
    seats.stream()
        .collect(
            Collectors.groupingBy(
                Seat::project, Collectors.mapping(Seat::person, Collectors.toSet())))
        .forEach((project, people) -> byProject.put(project, among(people, project)));
  }

  private static Map<Long, Optional<Membership>> among(Set<Long> people, long project) {
    var found = new HashMap<Long, Optional<Membership>>();
    people.forEach(person -> found.put(person, Optional.empty()));
    Membership.among(people, project).forEach(m -> found.put(m.person.id, Optional.of(m)));
    return found;
  }

  /** Who is no member any more is sent away; who came since the round began waits for the next. */
  void with(Seat seat, Consumer<Membership> act) {
    var found = byProject.getOrDefault(seat.project(), Map.of()).get(seat.person());
    if (found != null) {
      found.ifPresentOrElse(act, () -> audience.end(seat));
    }
  }

  Blindness blindness(Membership membership, long article) {
    return known.computeIfAbsent(
        new At(membership.id, article), at -> Blindness.of(membership, reference(article)));
  }

  private static Article reference(long id) {
    return Article.getEntityManager().getReference(Article.class, id);
  }
}
