// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.annotation.DetailSpans.Part;
import attest.annotation.Past.Stood;
import attest.article.Sentence;
import attest.article.SentenceSplit;
import attest.article.SentencesMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongUnaryOperator;

/**
 * Lets answers and comments follow where sentences are split or merged, in the same transaction.
 * The retired sentences keep the answers as history; comments go to the first part. Where the new
 * sentences are what stood before the latest act and a reviewer has not looked since, they have
 * their answers of then: so an act is undone by its opposite.
 */
@ApplicationScoped
class AnswerTransfer {
  private static final int LONGEST_NOTE = 5000;

  void split(@Observes SentenceSplit split) {
    var whole = Sentence.known(split.sentence());
    var first = Sentence.known(split.first());
    var second = Sentence.known(split.second());
    Part head = part(whole, first);
    Part tail = part(whole, second);
    transfer(
        List.of(whole),
        List.of(first, second),
        (answers, child) ->
            answers.past(whole).map(s -> cut(s, head, tail, child == second, first.id)));
    var inFirst = Attribution.reviewersOf(first);
    var inSecond = Attribution.reviewersOf(second);
    Comment.follow(whole, first);
    repoint(whole, r -> inSecond.contains(r) && !inFirst.contains(r) ? second.id : first.id);
  }

  void merged(@Observes SentencesMerged merge) {
    var first = Sentence.known(merge.first());
    var second = Sentence.known(merge.second());
    var whole = Sentence.known(merge.sentence());
    int at = second.beginOffset - first.beginOffset;
    transfer(
        List.of(first, second),
        List.of(whole),
        (answers, child) ->
            answers.past(first).with(answers.past(second), (a, b) -> joined(a, b, at, first.id)));
    Comment.follow(first, whole);
    Comment.follow(second, whole);
    repoint(first, r -> whole.id);
    repoint(second, r -> whole.id);
  }

  private static Part part(Sentence whole, Sentence part) {
    return new Part(part.beginOffset - whole.beginOffset, part.endOffset - whole.beginOffset);
  }

  private static void transfer(
      List<Sentence> retired,
      List<Sentence> made,
      BiFunction<ReviewerAnswers, Sentence, Past> carried) {
    var formers = made.stream().map(Sentence::former).flatMap(Optional::stream).toList();
    boolean undoes = formers.size() == made.size();
    for (var answers : ReviewerAnswers.of(retired, formers)) {
      answers.release(retired);
      boolean restores = undoes && answers.areUntouched(retired);
      for (int i = 0; i < made.size(); i++) {
        var sentence = made.get(i);
        if (restores) {
          answers.restore(formers, i, made);
        } else {
          Annotation.carry(sentence, answers.reviewer(), carried.apply(answers, sentence), true);
        }
      }
    }
  }

  /** Both halves keep the labels; the note stays with the first. */
  private static Stood cut(Stood stood, Part first, Part second, boolean isSecond, long firstId) {
    var content = stood.content();
    var details = DetailSpans.of(content.details(), first, second, isSecond, firstId);
    return stood.saying(
        new Annotation.Content(
            content.judged(),
            content.labels(),
            isSecond ? "" : content.note(),
            details,
            Accepted.joined(content.accepted(), Accepted.NOTHING, details)));
  }

  /** The labels of both, where both were judged. */
  private static Stood joined(Stood a, Stood b, int at, Long firstId) {
    if (!a.judged() || !b.judged()) {
      return Stood.NOTHING;
    }
    var details =
        DetailSpans.joined(a.content().details(), b.content().details(), at)
            .inheriting(from -> Objects.equals(from, firstId) ? null : from);
    var content =
        new Annotation.Content(
            true,
            a.content().labels() | b.content().labels(),
            notes(a.content().note(), b.content().note()),
            details,
            Accepted.joined(a.content().accepted(), b.content().accepted(), details));
    return new Stood(
        content, Math.min(a.guideline(), b.guideline()), a.at().isAfter(b.at()) ? a.at() : b.at());
  }

  private static String notes(String a, String b) {
    String both = a.isEmpty() || b.isEmpty() || a.equals(b) ? (a.isEmpty() ? b : a) : a + "\n" + b;
    return both.length() <= LONGEST_NOTE ? both : both.substring(0, LONGEST_NOTE - 1) + "…";
  }

  /** What elsewhere inherits from a retired sentence follows, reviewer by reviewer. */
  private static void repoint(Sentence retired, LongUnaryOperator target) {
    for (var annotation : Attribution.inheritors(retired)) {
      var before = Answer.of(annotation).details();
      Long to = target.applyAsLong(annotation.reviewer.id);
      annotation.repoint(
          before, before.inheriting(from -> Objects.equals(from, retired.id) ? to : from));
    }
  }
}
