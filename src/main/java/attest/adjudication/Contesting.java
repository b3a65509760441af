// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Person;
import attest.shared.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/** A reviewer contests how a sentence was settled; an adjudicator answers. */
@ApplicationScoped
public class Contesting {
  @Inject Clock clock;
  @Inject Event<Contested> contested;

  /**
   * Done in a transaction of its own.
   *
   * @param text asked for once the rights are known
   */
  <T> T raise(long asker, long sentence, Supplier<String> text, Function<Contest, T> shape) {
    return Attempts.transaction(
        () -> {
          var settling = Settling.of(asker, sentence).requireContest();
          String words = text.get();
          var standing = settling.locked();
          var now = clock.instant();
          var contest = Contest.raise(standing, settling.person(), words, now);
          if (contest.isOf(now)) {
            contested.fire(Contested.of(contest, settling.person().id, now));
          }
          return shape.apply(contest);
        });
  }

  /** The decision stands; within the caller's transaction. */
  void answer(Contest contest, Person adjudicator, String text) {
    var now = clock.instant();
    if (contest.reply(adjudicator, text, now)) {
      contested.fire(Contested.of(contest, adjudicator.id, now));
    }
  }
}
