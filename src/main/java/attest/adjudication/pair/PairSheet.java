// SPDX-License-Identifier: Apache-2.0
package attest.adjudication.pair;

import attest.adjudication.GuidelinePassages;
import attest.annotation.SettledAnswer.Reason;
import attest.article.Sentence;
import attest.corroboration.Cited;
import attest.corroboration.Corroboration;
import attest.corroboration.InDossier;
import attest.corroboration.Pair;
import attest.corroboration.PairAtHand;
import attest.corroboration.PairContest;
import attest.corroboration.PairSettling;
import attest.corroboration.Relation;
import attest.corroboration.SettledPair;
import attest.corroboration.SettledPairChange;
import attest.project.Guideline;
import attest.project.Pseudonyms;
import attest.shared.Markdown;
import attest.shared.Problem;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pair before an adjudicator: both sentences, what each reviewer said, what stands.
 *
 * @param contests what reviewers said against what stands, or stood
 * @param guide the passages of the guidelines that speak of what they said; null where none is
 *     written
 * @param guideline their version
 * @param reviewed whether the adjudicator judged the pair too
 * @param barred whether they may not settle it for that
 * @param last the change by which their last decision is undone; null where there is none
 * @param refused why what was sent was not taken
 */
public record PairSheet(
    PairAtHand hand,
    List<Side> sides,
    List<Column> columns,
    SettledPair standing,
    List<PairContest> contests,
    Place place,
    @Nullable RawString guide,
    int guideline,
    boolean reviewed,
    boolean barred,
    @Nullable Long last,
    PairForm form,
    @Nullable Problem refused) {

  /** A sentence with its neighbours. */
  public record Side(Cited cited, @Nullable Sentence before, @Nullable Sentence after) {
    private static Side of(Sentence sentence) {
      return new Side(
          Cited.of(sentence), sentence.previous().orElse(null), sentence.next().orElse(null));
    }
  }

  /** One reviewer's judgement. */
  public record Column(String letter, Corroboration judgement, boolean own) {
    public boolean isSecondNewer() {
      return judgement.second.id.equals(judgement.newerId);
    }
  }

  /**
   * Where it stands in the queue.
   *
   * @param at from 1; 0 where it is not among those shown
   */
  public record Place(
      PairQueue.Show show,
      int at,
      int shown,
      int divided,
      int settled,
      @Nullable String previous,
      @Nullable String next) {
    static Place of(PairQueue queue, PairQueue.Show show, PairAtHand hand) {
      String key = hand.membership().project.projectKey;
      var pairs = queue.shown(show).stream().map(PairQueue.Item::pair).toList();
      int at = pairs.stream().map(Pair::ends).toList().indexOf(hand.pair().ends());
      String next = at + 1 < pairs.size() ? PairPage.address(key, pairs.get(at + 1)) : null;
      String previous = at > 0 ? PairPage.address(key, pairs.get(at - 1)) : null;
      return new Place(
          show, at + 1, pairs.size(), queue.divided(), queue.dividedSettled(), previous, next);
    }

    public int left() {
      return divided - settled;
    }

    /** What to go on to once this is settled: the next, else the first that is left. */
    @Nullable String onward() {
      return next == null ? previous : next;
    }
  }

  static PairSheet of(
      PairAtHand hand,
      SettledPair standing,
      Place place,
      PairForm form,
      @Nullable Problem refused) {
    var pair = hand.pair();
    var letters = Pseudonyms.of(hand.membership().project);
    long asker = hand.membership().person.id;
    var judgements = Corroboration.allOf(pair);
    var guideline = Guideline.latest(hand.membership().project).orElse(null);
    return new PairSheet(
        hand,
        Stream.of(pair.first(), pair.second()).map(Side::of).toList(),
        judgements.stream()
            .map(j -> new Column(letters.of(j.reviewer.id), j, j.reviewer.id == asker))
            .toList(),
        standing,
        PairContest.of(pair),
        place,
        guideline == null ? null : guide(guideline, judgements),
        guideline == null ? 0 : guideline.version,
        PairSettling.hasReviewed(hand),
        PairSettling.isBarred(hand),
        SettledPairChange.lastOf(hand.membership()).map(c -> c.id).orElse(null),
        form,
        refused);
  }

  private static RawString guide(Guideline guideline, List<Corroboration> judgements) {
    var said =
        judgements.stream()
            .map(j -> String.valueOf(j.relation))
            .flatMap(code -> Stream.of(code, code.replace('_', ' ')))
            .toList();
    return Markdown.html(GuidelinePassages.of(guideline.text, said));
  }

  public boolean isSettled() {
    return standing.relation != null;
  }

  /** Of a directed relation that stands. */
  public boolean isSecondNewer() {
    return standing.second.id.equals(standing.newerId);
  }

  public boolean isStale() {
    return refused != null && refused.status() == 412;
  }

  /** Whether what stands is the asker's own decision. */
  public boolean isOwn() {
    var by = standing.adjudicator;
    return by != null && by.id.equals(hand.membership().person.id);
  }

  public List<InDossier> dossiers() {
    return refused == null ? List.of() : InDossier.of(refused);
  }

  public List<Relation> relations() {
    return List.of(Relation.values());
  }

  public List<Reason> reasons() {
    return List.of(Reason.values());
  }

  public String key() {
    return hand.membership().project.projectKey;
  }

  /** The address of the queue. */
  public String home() {
    return "/projects/" + key() + "/adjudicate/pairs";
  }

  /** The address of this page. */
  public String here() {
    return PairPage.address(key(), hand.pair());
  }
}
