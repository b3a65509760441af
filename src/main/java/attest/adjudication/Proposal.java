// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Person;
import attest.adjudication.Adjudication.Decision;
import attest.annotation.Answer;
import attest.annotation.BroughtIn;
import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.shared.Invalid;
import attest.shared.Written;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an adjudicator would have stand, as it was sent.
 *
 * @param outcome null where the answers tell by themselves: one that says the same was taken, parts
 *     of several were merged, anything else was edited
 * @param takenFrom login of the reviewer whose answer is taken; null = the first who says the same
 * @param passage proposed for the guidelines, where the reason is that they are silent
 */
record Proposal(
    List<String> labels,
    Details details,
    @Nullable Outcome outcome,
    @Nullable Reason reason,
    String note,
    @Nullable String takenFrom,
    @Nullable String passage) {

  /**
   * @throws Invalid naming the field that cannot be taken
   */
  Decision decision(Settling settling, Adjudication standing) {
    long mask = settling.scheme().mask(labels, kept(settling, standing));
    Written.fit("note", note, 5000);
    if (passage != null && reason != Reason.GUIDELINE_GAP) {
      throw new Invalid("passage", "passage belongs to the reason guideline_gap alone.");
    }
    if (details.size() > 0) {
      var sentence = settling.sentence();
      BroughtIn.check(sentence.text(), labels, note, details);
      new SettledReferences(sentence, standing.answer.details(), details).check(details);
    }
    var answers = settling.answers();
    var from = named(answers).or(() -> saying(answers, mask)).orElse(null);
    var how = outcome == null ? told(from, answers, mask) : outcome;
    return new Decision(true, mask, details, how, reason, note, how == Outcome.TAKEN ? from : null);
  }

  /** Withdrawn labels may stay where they stand, or be taken over where somebody gave them. */
  private static long kept(Settling settling, Adjudication standing) {
    return settling.answers().stream()
        .mapToLong(a -> a.annotation().labels)
        .reduce(standing.answer.labels, (a, b) -> a | b);
  }

  private Optional<Person> named(List<Answer> answers) {
    if (takenFrom == null) {
      return Optional.empty();
    }
    if (outcome != null && outcome != Outcome.TAKEN) {
      throw new Invalid("takenFrom", "takenFrom belongs to the outcome taken alone.");
    }
    return Optional.of(
        answers.stream()
            .map(a -> a.annotation().reviewer)
            .filter(r -> r.login.equals(Person.canonical(takenFrom)))
            .findFirst()
            .orElseThrow(
                () ->
                    new Invalid(
                        "takenFrom", "There is no answer of " + takenFrom + " to this sentence.")));
  }

  private Optional<Person> saying(List<Answer> answers, long mask) {
    return answers.stream()
        .filter(a -> a.annotation().labels == mask && a.details().equals(details))
        .map(a -> a.annotation().reviewer)
        .findFirst();
  }

  private Outcome told(@Nullable Person from, List<Answer> answers, long mask) {
    if (from != null) {
      return Outcome.TAKEN;
    }
    long given = answers.stream().mapToLong(a -> a.annotation().labels).reduce(0, (a, b) -> a | b);
    boolean merged =
        !answers.isEmpty()
            && (mask & ~given) == 0
            && all(answers, Details::claims).containsAll(details.claims())
            && all(answers, Details::figures).containsAll(details.figures())
            && all(answers, Details::attributions).containsAll(details.attributions());
    return merged ? Outcome.MERGED : Outcome.EDITED;
  }

  private static <D> Set<D> all(List<Answer> answers, Function<Details, Collection<D>> kind) {
    var all = new HashSet<D>();
    answers.forEach(a -> all.addAll(kind.apply(a.details())));
    return all;
  }
}
