// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.corroboration.counting.CasualtyRange;
import attest.corroboration.counting.CasualtyRange.Own;
import attest.corroboration.counting.DossierCount.Contradiction;
import attest.corroboration.counting.Figure;
import attest.corroboration.counting.Grade;
import attest.corroboration.counting.Group;
import attest.corroboration.counting.Inconsistency;
import attest.corroboration.counting.Origin;
import attest.corroboration.counting.SubsetTree;
import attest.corroboration.picture.Lettering;
import attest.corroboration.picture.Timeline;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Numbers;
import attest.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as its page and its print show it.
 *
 * @param contradictions the confirmed ones first
 * @param repeats who repeats whom among its mentions
 * @param comments the oldest first, {@code history} the latest first; both empty for who sees the
 *     dossier in part
 * @param takenIn dossiers that went into this one, {@code mergedInto} the one that it went into
 * @param places where each figure stands, by its id
 * @param verdict an adjudicator's word; null where none was given or it is not to be seen
 * @param grader who set the grade, {@code signer} who signed off; empty where nobody did
 * @param refused what was wrong with the form that was sent
 */
public record DossierSheet(
    DossierView view,
    Membership membership,
    List<Opposed> contradictions,
    List<RangeRow> ranges,
    RepeatsView repeats,
    List<MentionRow> mentions,
    List<DossierCommentRow> comments,
    List<HistoryRow> history,
    List<InDossier> takenIn,
    @Nullable InDossier mergedInto,
    @Nullable Verdict verdict,
    Map<String, Cited> places,
    String grader,
    String signer,
    @Nullable Problem refused) {
  private static final int LETTERS = 13;
  private static final int LINES = 4;

  /** Two mentions that contradict each other, with the reasons of those who say so. */
  public record Opposed(
      Contradiction contradiction, MentionRow one, MentionRow other, List<String> reasons) {
    public List<MentionRow> both() {
      return List.of(one, other);
    }
  }

  /** An origin of a mention; its group is null where it counts nothing. */
  public record From(Origin origin, @Nullable Group group) {}

  /**
   * A mention with where it comes from and what ties it to others.
   *
   * @param from its origins with their groups
   * @param via the relays between, as far as there are some
   * @param denials who denies it
   * @param ties UPDATES and CONTRADICTS that it stands in
   * @param narrowed the figure that is meant, empty for the whole
   */
  public record MentionRow(
      Mention mention,
      Cited cited,
      List<From> from,
      List<String> via,
      List<Origin> denials,
      List<Relation> ties,
      String narrowed,
      boolean provisional) {}

  /** A figure of a range, with its citation. */
  public record OwnRow(Own own, Cited cited) {
    public String low() {
      return Numbers.count(own.figure().low());
    }

    public String high() {
      return Numbers.count(own.figure().high());
    }

    public @Nullable Instant day() {
      return Cited.instant(own.asOf());
    }
  }

  /** A range, its picture and the table beside it. */
  public record RangeRow(CasualtyRange range, @Nullable Timeline timeline, List<OwnRow> figures) {
    public String low() {
      return Numbers.count(range.low());
    }

    public String high() {
      return Numbers.count(range.high());
    }

    /** The figures that its low end is. */
    public List<OwnRow> lowest() {
      return figures.stream().filter(row -> range.lowest().contains(row.own)).toList();
    }

    /** The figures that its high end is. */
    public List<OwnRow> highest() {
      return figures.stream().filter(row -> range.highest().contains(row.own)).toList();
    }

    /** Whether both ends are the same figures. */
    public boolean isOne() {
      return lowest().equals(highest());
    }

    /** The day below the marks of a picture. */
    public @Nullable Instant instant(Timeline.Day day) {
      return Cited.instant(day.day());
    }

    public String written(long number) {
      return Numbers.count(number);
    }

    /** The number beside a mark: "43–46", "≥ 43". */
    public String label(Timeline.Mark mark) {
      return ends(mark.own().figure());
    }

    /** The origin beside a mark, in lines for which there is room. */
    public List<String> nameInLines(Timeline.Mark mark) {
      var origin = mark.own().origin();
      return origin == null || !mark.named()
          ? List.of()
          : Lettering.lines(origin.party().name(), LETTERS, LINES);
    }
  }

  /** A figure's ends as a picture shows them. */
  static String ends(Figure figure) {
    String low = Numbers.count(figure.low());
    String high = Numbers.count(figure.high());
    if (low.equals(high)) {
      return low;
    }
    return high.isEmpty() ? "≥ " + low : low.isEmpty() ? "≤ " + high : low + "–" + high;
  }

  public long id() {
    return view.number();
  }

  /** The page's address. */
  public String here() {
    return "/dossiers/" + id();
  }

  /** Where the verdict is contested. */
  public String contesting() {
    return here() + "/contests";
  }

  /** The grade that stands: the adjudicator's, else the computed one. */
  public Grade grade() {
    return Objects.requireNonNullElse(view.override(), view.count().grade());
  }

  /** Whether the mentions that were signed off are no longer those that stand. */
  public boolean changedSinceSignOff() {
    return view.dossier().hasChangedSinceSignOff();
  }

  /** Whether the asker may change it. */
  public boolean changeable() {
    return view.whole() && view.dossier().isPresent() && membership.may(Permission.REVIEW);
  }

  /** Whether the asker may judge pairs. */
  public boolean judges() {
    return membership.may(Permission.REVIEW);
  }

  public boolean adjudicates() {
    return view.whole() && membership.may(Permission.ADJUDICATE);
  }

  public List<Grade> grades() {
    return List.of(Grade.values());
  }

  /** A figure in words: as printed, else its ends. */
  public String words(@Nullable Figure figure) {
    if (figure == null) {
      return "";
    }
    return figure.text().isEmpty() ? ends(figure) : figure.text();
  }

  /** Where a figure stands; null where that is not shown. */
  public @Nullable Cited place(Figure figure) {
    return places.get(figure.id());
  }

  /** Where a figure with parts stands, else the first part of which that is shown. */
  public @Nullable Cited treePlace(SubsetTree tree) {
    return Stream.concat(Stream.of(tree.figure()), tree.parts().stream().map(SubsetTree::figure))
        .flatMap(figure -> Stream.ofNullable(place(figure)))
        .findFirst()
        .orElse(null);
  }

  public List<Inconsistency> inconsistencies() {
    return view.count().inconsistencies();
  }
}
