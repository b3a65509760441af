// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.annotation.Submission;
import attest.article.Article;
import attest.shared.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer before an article, within a transaction that holds the project's queue: nobody else
 * takes or ends a place meanwhile.
 */
record Reserving(
    Article article,
    Person reviewer,
    ReviewQueue queue,
    @Nullable Calibration calibration,
    Instant now) {

  /** Holds the queue. */
  static Reserving of(Article article, Person reviewer, Instant now) {
    var queue = ReviewQueue.locked(article.project);
    var calibration = Calibration.running(article.project).orElse(null);
    return new Reserving(article, reviewer, queue, calibration, now);
  }

  /** Keeps the place, or takes one where one is free; empty where none is. */
  Optional<Reservation> hold() {
    var own = Reservation.of(article, reviewer);
    var held = own.isPresent() ? own.filter(r -> r.isLive(now) || isFree()) : taken();
    if (held.isEmpty()) {
      own.ifPresent(Reservation::delete);
    }
    held.ifPresent(r -> r.keep(queue.end(now)));
    return held;
  }

  /** Whether the article needs one more reviewer, or takes as many as come. */
  private boolean isFree() {
    return calibrates() || Reservation.isFreeFor(reviewer.id, article.id, now);
  }

  /**
   * @throws Conflict where no place is free
   */
  Reservation require() {
    return hold().orElseThrow(this::none);
  }

  private Conflict none() {
    return new Conflict(
        queue.mode == Mode.ASSIGNED
            ? "This article is not assigned to you. What you answer is kept all the same."
            : "This article has its reviewers: "
                + article.project.overlap
                + ". What you answer is kept all the same.");
  }

  private Optional<Reservation> taken() {
    if (!isFree() || (queue.mode == Mode.ASSIGNED && !calibrates())) {
      return Optional.empty();
    }
    return Optional.of(Reservation.take(article, reviewer, place(), now, queue.end(now)));
  }

  /**
   * Gives the article to the reviewer whatever the overlap: a lead says so.
   *
   * @return whether that changed anything
   */
  boolean assign(@Nullable LocalDate due) {
    var own = Reservation.of(article, reviewer);
    if (own.isPresent() && own.get().assigned && Objects.equals(own.get().dueOn, due)) {
      return false;
    }
    own.orElseGet(() -> Reservation.take(article, reviewer, place(), now, null)).assign(due);
    Skip.forget(article, reviewer);
    return true;
  }

  /**
   * Takes it back from the reviewer, unless they have submitted it.
   *
   * @return whether that changed anything
   */
  boolean unassign() {
    var own = Reservation.of(article, reviewer).filter(r -> r.assigned);
    own.ifPresent(r -> end(r));
    return own.isPresent();
  }

  private void end(Reservation own) {
    if (hasSubmitted()) {
      own.unassign();
    } else {
      own.delete();
    }
  }

  /**
   * Passes over the article: it comes back to this reviewer last. What a lead assigned stays
   * assigned.
   *
   * @return whether that changed anything
   */
  boolean skip() {
    var own = Reservation.of(article, reviewer);
    boolean known = Skip.of(article, reviewer).isPresent();
    if (hasSubmitted() || (own.isEmpty() && known)) {
      return false;
    }
    own.filter(r -> !r.assigned).ifPresent(Reservation::delete);
    Skip.note(article, reviewer, now);
    return true;
  }

  /**
   * The reviewer submits: their place is kept for good. Who did so before may do so again.
   *
   * @throws Conflict where others have taken every place, and the queue alone gives them
   */
  void submit() {
    boolean lenient = queue.mode == Mode.OPEN || !isFirstSubmission();
    var held = lenient ? hold() : Optional.of(require());
    held.ifPresent(Reservation::keepForGood);
    Skip.forget(article, reviewer);
  }

  private boolean isFirstSubmission() {
    return Submission.of(article, reviewer)
        .filter(u -> u.firstAt.equals(u.submittedAt))
        .isPresent();
  }

  private boolean hasSubmitted() {
    return Submission.of(article, reviewer).isPresent();
  }

  boolean calibrates() {
    return calibration != null && calibration.includes(article);
  }

  /** The lowest free number; where all are used, that of whom nothing was heard for longest. */
  private int place() {
    var places = Reservation.of(article);
    Set<Integer> used = places.stream().map(r -> r.place).collect(Collectors.toSet());
    int free =
        IntStream.iterate(1, n -> n + 1).filter(n -> !used.contains(n)).findFirst().orElse(1);
    return free <= article.project.overlap ? free : lapsed(places).orElse(free);
  }

  private Optional<Integer> lapsed(List<Reservation> places) {
    var longest =
        places.stream().filter(r -> !r.isLive(now)).min(Comparator.comparing(r -> r.expiresAt));
    longest.ifPresent(
        r -> {
          r.delete();
          r.flush();
        });
    return longest.map(r -> r.place);
  }
}
