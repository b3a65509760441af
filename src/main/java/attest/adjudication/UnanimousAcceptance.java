// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.adjudication.Adjudication.Decision;
import attest.annotation.Annotation;
import attest.annotation.Answer;
import attest.annotation.SettledAnswer.Outcome;
import attest.article.Sentence;
import attest.project.Guideline;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settles every sentence on which two or more agree and nobody differs, as one batch, and undoes
 * such a batch. Works in steps of its own transactions: cut short, what was done stands, and the
 * next call does the rest.
 */
@ApplicationScoped
public class UnanimousAcceptance {
  private static final int AT_ONCE = 200;
  private static final Duration STEP = Duration.ofMinutes(2);

  @Inject Clock clock;
  @Inject Event<Settled> settled;

  /**
   * What was done.
   *
   * @param batch by which it can be undone; null where nothing was left to settle
   * @param sentences how many were settled, or unsettled
   */
  public record Done(@Nullable Long batch, int sentences) {}

  /** Settles those that the asker may settle. */
  Done settle(Membership asker) {
    Division.weigh(asker.project);
    var sentences = Attempts.transaction(STEP, () -> Queue.of(asker).unanimousSentences());
    Long batch = null;
    int done = 0;
    for (int i = 0; i < sentences.size(); i += AT_ONCE) {
      var some = sentences.subList(i, Math.min(i + AT_ONCE, sentences.size()));
      Long within = batch;
      var step = Attempts.transaction(STEP, () -> step(asker.id, within, some));
      batch = step.batch;
      done += step.sentences;
    }
    return new Done(batch, done);
  }

  private Done step(long membership, @Nullable Long batch, List<Long> ids) {
    var asker = Membership.withAll(membership);
    var sentences =
        Sentence.<Sentence>find("id in ?1 and retiredStamp = 0 order by id", ids)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    Map<Long, List<Answer>> answers =
        Answer.to(sentences).stream()
            .collect(Collectors.groupingBy(a -> a.annotation().sentence.id));
    var standing = standing(sentences);
    var within =
        batch == null
            ? AdjudicationBatch.begin(asker, clock.instant())
            : AdjudicationBatch.<AdjudicationBatch>findById(batch);
    int guideline = Guideline.latestVersion(asker.project);
    int done = 0;
    for (Sentence sentence : sentences) {
      var adjudication = standing.getOrDefault(sentence.id, Adjudication.blank(sentence));
      var agreed = answers.getOrDefault(sentence.id, List.of());
      if (!adjudication.answer.standing && agree(agreed)) {
        adjudication.settle(decision(agreed.get(0)), within, guideline, clock.instant());
        settled.fire(Settled.of(adjudication));
        done++;
      }
    }
    return new Done(within.id, done);
  }

  private static Map<Long, Adjudication> standing(Collection<Sentence> sentences) {
    return Adjudication.<Adjudication>list(
            "from Adjudication d join fetch d.answer a where a.sentence in ?1", sentences)
        .stream()
        .collect(Collectors.toMap(d -> d.answer.sentence.id, Function.identity()));
  }

  private static boolean agree(List<Answer> answers) {
    return answers.size() > 1
        && !Differences.of(
                answers.stream()
                    .map(a -> new Differences.Said(a.annotation().labels, a.details()))
                    .toList())
            .any();
  }

  private static Decision decision(Answer answer) {
    Annotation said = answer.annotation();
    return new Decision(
        true, said.labels, answer.details(), Outcome.TAKEN, null, "", said.reviewer);
  }

  /**
   * Unsettles what the batch settled and nobody has changed since. Undone twice, it is undone once.
   *
   * @throws NotFound where the project has no such batch
   */
  Done undo(Membership asker, long batch) {
    asker.require(Permission.ADJUDICATE);
    int done = 0;
    for (int step = AT_ONCE; step == AT_ONCE; done += step) {
      step = Attempts.transaction(STEP, () -> undoStep(asker.id, batch));
    }
    return new Done(batch, done);
  }

  private int undoStep(long membership, long id) {
    var asker = Membership.withAll(membership);
    var batch = AdjudicationBatch.of(asker, id);
    var some = Adjudication.ofBatch(batch, AT_ONCE);
    int guideline = Guideline.latestVersion(asker.project);
    for (Adjudication adjudication : some) {
      adjudication.putBack(Decision.NONE, asker.person, guideline, clock.instant());
      settled.fire(Settled.of(adjudication));
    }
    batch.undo(clock.instant());
    return some.size();
  }
}
