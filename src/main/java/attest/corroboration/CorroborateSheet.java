// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Article;
import attest.article.Sentence;
import attest.corroboration.Cited.Stretch;
import attest.corroboration.candidate.Suggested;
import attest.project.Label;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence before a reviewer, beside those that it may be compared with.
 *
 * @param before the sentence before it in its article
 * @param after the one after it
 * @param labels of the reviewer's own answer to it
 * @param dossiers that hold it and that the reviewer sees
 * @param figures of the reviewer's own answer to it
 * @param rows what was chosen by hand, the candidates, then what was judged already
 * @param ready whether candidates can be looked for at present
 * @param choosing the article from which a sentence is being chosen
 * @param refused what was sent and not taken
 */
public record CorroborateSheet(
    Membership membership,
    Cited atHand,
    @Nullable Sentence before,
    @Nullable Sentence after,
    List<Label> labels,
    List<InDossier> dossiers,
    List<OwnFigure> figures,
    List<Row> rows,
    boolean ready,
    @Nullable Choosing choosing,
    @Nullable Refused refused) {

  /** The relations with their keys, in the order of the keys. */
  public static final List<Choice> CHOICES =
      List.of(
          new Choice(Relation.CORROBORATES, "1"),
          new Choice(Relation.PARTIAL, "2"),
          new Choice(Relation.CONTRADICTS, "3"),
          new Choice(Relation.UPDATES, "4"),
          new Choice(Relation.COPY, "5"),
          new Choice(Relation.SAME_SOURCE, "6"),
          new Choice(Relation.UNRELATED, "0"));

  /** A relation and the key that says it. */
  public record Choice(Relation relation, String key) {}

  /** Why a sentence is worth comparing: what both share, and of what kind that is. */
  public record Why(String kind, List<String> shared) {}

  /** A figure of the reviewer's own answer, to narrow the pair to. */
  public record OwnFigure(UUID id, String text) {}

  /**
   * Another sentence.
   *
   * @param here the words of the sentence at hand that it shares
   * @param score comparable within one page; null where it is no candidate
   * @param daysApart days between the two articles, where that is few enough to speak for it
   * @param because the relation that wording, figures or sources speak for, and why
   * @param own the reviewer's judgement on the pair, null where there is none
   * @param decision how it was settled; null where that is not shown
   * @param newer whether the other is the newer of the two, by the articles' days
   */
  public record Row(
      Cited other,
      List<Stretch> here,
      @Nullable Double score,
      List<Why> why,
      @Nullable Integer daysApart,
      @Nullable Suggested because,
      @Nullable Corroboration own,
      @Nullable PairDecision decision,
      boolean newer,
      List<OwnFigure> figures) {

    /** The relation that is suggested; null where none is. */
    public @Nullable Relation suggested() {
      return because == null ? null : because.relation();
    }

    public boolean isJudged() {
      return own != null;
    }

    /** What the next judgement is based on. */
    public int version() {
      return own == null ? 0 : own.shownVersion();
    }

    /** The shared stretches of the sentence at hand, for the script: {@code 0-4 7-9}. */
    public String stretches() {
      return here.stream().map(s -> s.begin() + "-" + s.end()).collect(Collectors.joining(" "));
    }
  }

  /** An article's sentences, to choose one of; {@code articles} where none is chosen yet. */
  public record Choosing(List<Article> articles, @Nullable Article article, List<Sentence> from) {}

  /**
   * A judgement that was not taken, as it was typed.
   *
   * @param other the other sentence's id
   */
  public record Refused(
      long other, String relation, String rationale, boolean newer, int version, Problem problem) {

    public boolean isOf(Row row) {
      return Objects.equals(row.other.sentence().id, other);
    }

    public String field() {
      return Objects.requireNonNullElse(problem.field(), "");
    }

    public List<InDossier> dossiers() {
      return InDossier.of(problem);
    }
  }

  public boolean isRefused(Row row) {
    return refused != null && refused.isOf(row);
  }

  /**
   * Whether the page opens with this one unfolded: what was refused, else what is not judged yet.
   */
  public boolean isOpen(Row row) {
    return rows.stream()
        .filter(this::isRefused)
        .findFirst()
        .or(() -> rows.stream().filter(r -> !r.isJudged()).findFirst())
        .or(() -> rows.stream().findFirst())
        .filter(row::equals)
        .isPresent();
  }

  /** Whether this relation is taken only with its reason. */
  public boolean needsReason(Row row, Choice choice) {
    return choice.relation.needsRationale()
        || (row.because != null && row.suggested() != choice.relation);
  }

  /** Whether this is the relation that was sent, or else that stands. */
  public boolean pressed(Row row, Choice choice) {
    if (refused != null && refused.isOf(row)) {
      return choice.relation.name().equals(refused.relation);
    }
    return row.own != null && row.own.relation == choice.relation;
  }

  public List<Choice> choices() {
    return CHOICES;
  }

  public boolean reviews() {
    return membership.may(Permission.REVIEW);
  }

  public long judged() {
    return rows.stream().filter(Row::isJudged).count();
  }

  /** Where a decision is contested. */
  public String contesting() {
    return here() + "/contest";
  }

  /** The page's address. */
  public String here() {
    return "/sentences/" + atHand.sentence().id + "/corroborate";
  }
}
