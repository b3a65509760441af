// SPDX-License-Identifier: Apache-2.0
package attest.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages that are open at this node. */
@ApplicationScoped
class Audience {
  /** Most open pages of one person: a further one ends the oldest. */
  static final int MOST_OF_ONE = 20;

  private final Map<String, Seat> seats = new ConcurrentHashMap<>();

  void join(Seat seat) {
    seats.put(seat.line().connection().id(), seat);
    var own = seats.values().stream().filter(s -> s.person() == seat.person()).toList();
    if (own.size() > MOST_OF_ONE) {
      own.stream()
          .min(Comparator.comparing(s -> s.line().connection().creationTime()))
          .ifPresent(this::end);
    }
  }

  /** The seat that a connection had, taken; null where it had none. */
  @Nullable Seat leave(String connection) {
    return seats.remove(connection);
  }

  /** Sends somebody away who may no longer be here. */
  void end(Seat seat) {
    seats.remove(seat.line().connection().id());
    seat.end();
  }

  List<Seat> all() {
    return List.copyOf(seats.values());
  }

  /** Those at an article. */
  List<Seat> at(long article) {
    return seats.values().stream().filter(s -> s.article() == article).toList();
  }

  /** Articles that somebody has open. */
  Set<Long> articles() {
    return seats.values().stream()
        .map(Seat::article)
        .filter(article -> article != 0)
        .collect(Collectors.toSet());
  }

  /** Pages about a whole project. */
  List<Seat> over(long project) {
    return seats.values().stream().filter(s -> s.article() == 0 && s.project() == project).toList();
  }

  boolean concerns(long project, long article) {
    return seats.values().stream()
        .anyMatch(s -> s.article() == article || (s.article() == 0 && s.project() == project));
  }
}
