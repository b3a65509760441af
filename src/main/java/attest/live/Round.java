// SPDX-License-Identifier: Apache-2.0
package attest.live;

import attest.account.Person;
import attest.account.SignIn;
import attest.annotation.Blindness;
import attest.annotation.Conversation;
import attest.project.Membership;
import attest.project.Permission;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells each open page what its reader may know, by rights read anew each time: who is no longer a
 * member, or signed out, is sent away instead.
 */
@ApplicationScoped
class Round {
  @Inject Audience audience;
  @Inject Elsewhere elsewhere;
  @Inject Clock clock;

  /**
   * @param notices what happened
   * @param places articles at which people came or went
   */
  @ActivateRequestContext
  @Transactional
  public void tell(Collection<Notice> notices, Collection<Long> places) {
    var readers = new Readers(audience, concerned(notices, places));
    notices.forEach(notice -> tell(notice, readers));
    tellOfProgress(notices, readers);
    places.forEach(place -> tellWhoIsThere(place, readers));
  }

  private List<Seat> concerned(Collection<Notice> notices, Collection<Long> places) {
    var articles = Stream.concat(notices.stream().map(Notice::article), places.stream());
    var projects = notices.stream().map(Notice::project);
    return Stream.concat(
            articles.distinct().flatMap(article -> audience.at(article).stream()),
            projects.distinct().flatMap(project -> audience.over(project).stream()))
        .toList();
  }

  /** Sends away who was signed out or removed meanwhile. */
  @ActivateRequestContext
  @Transactional
  public void lookRound() {
    var seats = audience.all();
    var live = SignIn.liveAmong(seats.stream().map(Seat::session).toList(), clock.instant());
    var readers = new Readers(audience, seats);
    for (Seat seat : seats) {
      if (live.contains(seat.session())) {
        readers.with(seat, membership -> {});
      } else {
        audience.end(seat);
      }
    }
  }

  private void tell(Notice notice, Readers readers) {
    for (Seat seat : audience.at(notice.article())) {
      readers.with(
          seat,
          membership -> {
            if (mayKnow(membership, readers.blindness(membership, notice.article()), notice)) {
              seat.tell(notice.messageTo(seat.person()));
            }
          });
    }
  }

  private static boolean mayKnow(Membership membership, Blindness blindness, Notice notice) {
    return switch (notice.about()) {
      case ANSWER -> blindness.shows(notice.article(), notice.by());
      case COMMENT -> Conversation.shows(membership, notice.comment());
      case ADJUDICATION -> blindness.showsAll(notice.article());
      case CONTEST -> notice.by() == membership.person.id || settles(membership, blindness, notice);
      case SUBMISSION -> notice.by() == membership.person.id || seesProgress(membership);
    };
  }

  private static boolean settles(Membership membership, Blindness blindness, Notice notice) {
    return membership.may(Permission.ADJUDICATE) && blindness.showsAll(notice.article());
  }

  /** As {@link attest.annotation.Progress#of} has it. */
  private static boolean seesProgress(Membership membership) {
    return !membership.project.blind || membership.may(Permission.SEE_ANSWERS);
  }

  private void tellOfProgress(Collection<Notice> notices, Readers readers) {
    Map<Long, List<Notice>> byProject =
        notices.stream().collect(Collectors.groupingBy(Notice::project));
    byProject.forEach(
        (project, some) ->
            audience
                .over(project)
                .forEach(seat -> readers.with(seat, m -> tellOfProgress(seat, m, some))));
  }

  private static void tellOfProgress(Seat seat, Membership membership, List<Notice> notices) {
    boolean all = seesProgress(membership);
    if (notices.stream().anyMatch(n -> all || n.by() == seat.person())) {
      seat.tell(new JsonObject().put("about", "progress"));
    }
  }

  private void tellWhoIsThere(long article, Readers readers) {
    var seats = audience.at(article);
    if (seats.isEmpty()) {
      return;
    }
    Map<Long, Person> people = new HashMap<>();
    Stream.concat(seats.stream().map(Seat::person), elsewhere.at(article).stream())
        .forEach(id -> people.computeIfAbsent(id, known -> Person.findById(known)));
    for (Seat seat : seats) {
      readers.with(
          seat,
          membership -> {
            var blindness = readers.blindness(membership, article);
            seat.tellPresence(
                presence(
                    people.values().stream()
                        .filter(p -> p.id != seat.person())
                        .filter(p -> blindness.shows(article, p.id))
                        .toList()));
          });
    }
  }

  private static JsonObject presence(List<Person> people) {
    var names = new JsonArray();
    people.forEach(p -> names.add(new JsonObject().put("login", p.login).put("name", p.name)));
    return new JsonObject().put("about", "presence").put("people", names);
  }
}
