// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.adjudication.Adjudication.Decision;
import attest.annotation.Choices;
import attest.annotation.SettledAnswer.Reason;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Guideline;
import attest.project.Label;
import attest.project.Pseudonyms;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One sentence before an adjudicator: every answer beside the others, under letters, since what was
 * said counts and not by whom.
 *
 * @param guide the passages of the guidelines that speak of what divides; null where none is
 *     written
 * @param guideline their version
 * @param last what the asker can undo
 * @param meanwhile what was not stored because another settled it first; null else
 */
public record BenchSheet(
    Sentence sentence,
    Article article,
    List<Line> context,
    List<BenchColumn> columns,
    Parts parts,
    Standing standing,
    List<Contest> contests,
    BenchPlace place,
    @Nullable RawString guide,
    int guideline,
    @Nullable LastDecision last,
    boolean reviewed,
    boolean barred,
    Form form,
    @Nullable BenchColumn meanwhile) {
  private static final int BEFORE = 2;
  private static final int AFTER = 1;

  /** A sentence near the one at hand. */
  public record Line(Sentence sentence, boolean atHand) {}

  /**
   * The decision that stands, if one does.
   *
   * @param own whether the asker made it
   */
  public record Standing(
      Adjudication adjudication,
      List<Label> labels,
      List<Facts.Fact> facts,
      @Nullable String takenFrom,
      boolean own) {
    public boolean settled() {
      return adjudication.answer.standing;
    }
  }

  /** What was typed. */
  public record Form(int version, @Nullable Reason reason, String note, String passage) {
    static Form of(Adjudication standing) {
      boolean stands = standing.answer.standing;
      return new Form(
          standing.shownVersion(),
          stands ? standing.reason : null,
          stands ? standing.note : "",
          "");
    }
  }

  static BenchSheet of(Settling settling, BenchPlace place) {
    var standing = settling.standing();
    return of(settling, standing, place, Form.of(standing), null);
  }

  static BenchSheet of(
      Settling settling,
      Adjudication standing,
      BenchPlace place,
      Form form,
      @Nullable Decision refused) {
    var sentence = settling.sentence();
    var scheme = settling.scheme();
    var letters = Pseudonyms.of(settling.membership().project);
    var answers = settling.answers();
    var columns = BenchColumn.of(settling, answers, letters);
    var named = columns.stream().map(BenchColumn::letter).toList();
    var guideline = Guideline.latest(settling.membership().project).orElse(null);
    return new BenchSheet(
        sentence,
        sentence.article,
        context(sentence),
        columns,
        Parts.of(scheme, answers, named, standing),
        standing(standing, settling, letters),
        Contest.of(sentence),
        place,
        guideline == null ? null : LabelPassages.of(guideline, scheme, answers),
        guideline == null ? 0 : guideline.version,
        LastDecision.of(settling.membership()).orElse(null),
        settling.hasReviewed(settling.person()),
        settling.isBarred(),
        form,
        refused == null ? null : BenchColumn.of(refused, scheme));
  }

  private static List<Line> context(Sentence at) {
    return Sentence.of(at.article).stream()
        .filter(s -> s.ordinal >= at.ordinal - BEFORE && s.ordinal <= at.ordinal + AFTER)
        .map(s -> new Line(s, Objects.equals(s.id, at.id)))
        .toList();
  }

  private static Standing standing(Adjudication standing, Settling settling, Pseudonyms letters) {
    var from = standing.takenFrom;
    var by = standing.adjudicator;
    return new Standing(
        standing,
        settling.scheme().of(standing.answer.labels),
        Facts.of(standing.answer.details()),
        from == null ? null : letters.of(from.id),
        by != null && by.id.equals(settling.person().id));
  }

  public Choices choices() {
    return new Choices();
  }

  public List<Reason> reasons() {
    return List.of(Reason.values());
  }

  /** Answers with a note. */
  public List<BenchColumn> notes() {
    return columns.stream().filter(c -> !c.note().isEmpty()).toList();
  }

  public String key() {
    return article.project.projectKey;
  }

  /** The address of this page. */
  public String here() {
    return home() + "/sentences/" + sentence.id;
  }

  /** The address of the queue. */
  public String home() {
    return "/projects/" + key() + "/adjudicate";
  }
}
