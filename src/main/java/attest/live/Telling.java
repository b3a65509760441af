// SPDX-License-Identifier: Apache-2.0
package attest.live;

import attest.account.Removal.Leaving;
import attest.adjudication.Contested;
import attest.adjudication.Settled;
import attest.annotation.Commented;
import attest.annotation.Judged;
import attest.annotation.Submitted;
import attest.project.Dismissed;
import attest.shared.Beat;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Collects what happened and has it told a moment later, by a thread of its own: a save never waits
 * for those who watch, and what happens many times in that moment is told once. Other nodes are
 * told by the wire, and tell what happened there.
 */
@ApplicationScoped
class Telling {
  /** Between two rounds. */
  static final Duration PAUSE = Duration.ofMillis(200);

  /** How long somebody may stay who was signed out, at most. */
  static final Duration LOOK_ROUND = Duration.ofSeconds(10);

  private final Beat beat =
      new Beat("live", "Open pages could not be told of a change; they see it when they ask next");
  private final Set<Notice> notices = new LinkedHashSet<>();
  private final Set<Long> presences = new LinkedHashSet<>();
  private final AtomicBoolean left = new AtomicBoolean();

  @Inject Audience audience;
  @Inject Round round;
  @Inject Wire wire;
  @Inject Elsewhere elsewhere;
  @Inject Clock clock;

  void begin(@Observes StartupEvent start) {
    beat.every(PAUSE, PAUSE, this::tell);
    beat.every(LOOK_ROUND, round::lookRound);
    if (wire.isOn()) {
      beat.every(Elsewhere.PULSE, this::pulse);
    }
  }

  void end(@Observes ShutdownEvent stop) throws InterruptedException {
    beat.end();
  }

  void judged(@Observes(during = TransactionPhase.AFTER_SUCCESS) Judged e) {
    add(new Notice(Notice.About.ANSWER, e.project(), e.article(), e.sentence(), e.reviewer(), 0));
  }

  void commented(@Observes(during = TransactionPhase.AFTER_SUCCESS) Commented e) {
    add(
        new Notice(
            Notice.About.COMMENT, e.project(), e.article(), e.sentence(), e.author(), e.comment()));
  }

  void submitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Submitted e) {
    add(new Notice(Notice.About.SUBMISSION, e.project(), e.article(), null, e.reviewer(), 0));
    presence(e.article());
  }

  void settled(@Observes(during = TransactionPhase.AFTER_SUCCESS) Settled e) {
    add(
        new Notice(
            Notice.About.ADJUDICATION, e.project(), e.article(), e.sentence(), e.adjudicator(), 0));
  }

  void contested(@Observes(during = TransactionPhase.AFTER_SUCCESS) Contested e) {
    add(new Notice(Notice.About.CONTEST, e.project(), e.article(), e.sentence(), e.reviewer(), 0));
  }

  /** Who is no member any more is sent away in the next round. */
  void dismissed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Dismissed e) {
    leave();
  }

  /** As is who has left altogether. */
  void removed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Leaving e) {
    leave();
  }

  private void leave() {
    left.set(true);
    wire.say(new Word.Left());
  }

  /** Who is at the article has changed, or who may know of it. */
  void presence(long article) {
    if (article != 0) {
      take(article);
      wire.say(there(article));
    }
  }

  /** What another node says. */
  void heard(String node, Word word) {
    if (word instanceof Word.Happened happened) {
      take(happened.notice());
      if (happened.notice().about() == Notice.About.SUBMISSION) {
        take(happened.notice().article());
      }
    } else if (word instanceof Word.There there) {
      if (elsewhere.hear(node, there, clock.instant())) {
        take(there.article());
      }
    } else if (word instanceof Word.Left) {
      left.set(true);
    } else {
      missed();
    }
  }

  /** What other nodes said for a while was not heard: pages ask anew. */
  void missed() {
    audience.all().forEach(Seat::welcome);
  }

  /** Says who is here, and forgets nodes that no longer do. */
  private void pulse() {
    audience.articles().forEach(article -> wire.say(there(article)));
    elsewhere.forget(clock.instant()).forEach(this::take);
  }

  private Word.There there(long article) {
    return new Word.There(
        article, audience.at(article).stream().map(Seat::person).collect(Collectors.toSet()));
  }

  private void add(Notice notice) {
    take(notice);
    wire.say(new Word.Happened(notice));
  }

  private void take(long article) {
    synchronized (notices) {
      presences.add(article);
    }
  }

  private void take(Notice notice) {
    if (audience.concerns(notice.project(), notice.article())) {
      synchronized (notices) {
        notices.add(notice);
      }
    }
  }

  private void tell() {
    if (left.getAndSet(false)) {
      round.lookRound();
    }
    Set<Notice> told;
    Set<Long> places;
    synchronized (notices) {
      told = new LinkedHashSet<>(notices);
      places = new LinkedHashSet<>(presences);
      notices.clear();
      presences.clear();
    }
    if (!told.isEmpty() || !places.isEmpty()) {
      round.tell(told, places);
    }
  }
}
