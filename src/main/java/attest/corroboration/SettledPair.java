// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import attest.shared.Written;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The relation that an adjudicator settled for a pair, kept apart from what reviewers said. Each
 * change appends a {@link SettledPairChange}.
 */
@Entity
public class SettledPair extends PairWord {
  private static final int LONGEST_RATIONALE = 5000;

  /** Who settled it last. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Person adjudicator;

  @Enumerated(EnumType.STRING)
  public @Nullable Outcome outcome;

  @Enumerated(EnumType.STRING)
  public @Nullable Reason reason;

  protected SettledPair() {}

  /** Everything that it says; no relation = not settled. */
  public record Content(
      @Nullable Relation relation,
      @Nullable Long newer,
      String rationale,
      @Nullable Outcome outcome,
      @Nullable Reason reason) {
    public static final Content NOT_SETTLED = new Content(null, null, "", null, null);
  }

  /** One to come: version 0, stored by its first change. */
  static SettledPair blank(Membership adjudicator, Pair pair, Instant now) {
    var settled = new SettledPair();
    settled.begin(adjudicator, pair, now);
    settled.adjudicator = adjudicator.person;
    return settled;
  }

  static Optional<SettledPair> of(Pair pair) {
    return find("first = ?1 and second = ?2", pair.first(), pair.second()).firstResultOptional();
  }

  /** The row, locked until the transaction ends. */
  static Optional<SettledPair> locked(Pair pair) {
    return SettledPair.<SettledPair>find("first = ?1 and second = ?2", pair.first(), pair.second())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Those of the member's project that stand. */
  static List<SettledPair> in(Membership membership) {
    return list("relation is not null and project = ?1", membership.project);
  }

  /**
   * Those on pairs of which the first sentence is of this article, as far as the asker sees them.
   */
  public static List<SettledPair> begunIn(Membership asker, Article article) {
    var blindness = PairBlindness.of(asker);
    return SettledPair.<SettledPair>list(
            "select p from SettledPair p join fetch p.first s join fetch s.article a"
                + " join fetch p.second t join fetch t.article b where p.relation is not null"
                + " and a = ?1 and s.retiredStamp = 0 and t.retiredStamp = 0"
                + " and b.removedStamp = 0 order by p.id",
            article)
        .stream()
        .filter(p -> blindness.showsAll(p.pair()))
        .toList();
  }

  /** Of those, the ones whose sentences are there, with their articles. */
  public static List<SettledPair> presentIn(Membership membership) {
    return list(
        "from SettledPair p join fetch p.first s join fetch s.article a join fetch p.second t"
            + " join fetch t.article b where p.relation is not null and p.project = ?1"
            + " and s.retiredStamp = 0 and t.retiredStamp = 0 and a.removedStamp = 0"
            + " and b.removedStamp = 0 order by p.id",
        membership.project);
  }

  public static Map<Pair.Ends, SettledPair> byEnds(List<SettledPair> settled) {
    return settled.stream().collect(Collectors.toMap(s -> s.pair().ends(), s -> s));
  }

  /** Those that stand on pairs of a sentence. */
  static List<SettledPair> on(Sentence sentence) {
    return list("relation is not null and (first = ?1 or second = ?1)", sentence);
  }

  /** Those that stand, of pairs of which both sentences are among these. */
  static List<SettledPair> within(List<Long> sentences) {
    return sentences.isEmpty()
        ? List.of()
        : list("relation is not null and first.id in ?1 and second.id in ?1", sentences);
  }

  /** Those that stand on pairs of a sentence that made room for another. */
  static List<SettledPair> onEvenRetired(Sentence sentence) {
    return list(ON_EVEN_RETIRED, sentence);
  }

  /** There is one of each pair, whoever settled it. */
  @Override
  public long party() {
    return 0;
  }

  @Override
  public @Nullable UUID figureOf(Sentence sentence) {
    return null;
  }

  @Override
  public void carryTo(Replacement replacement, boolean toCheck) {
    var carried = new SettledPair();
    carried.takePlaceOf(this, replacement);
    var newer = replacement.renamed(newerId);
    carried.change(
        new Content(relation, newer, rationale, outcome, reason), adjudicator, changedAt);
    carried.recheck = toCheck;
  }

  public Content content() {
    return new Content(relation, newerId, rationale, outcome, reason);
  }

  /**
   * @throws attest.shared.Invalid for a rationale that is too long
   */
  public static String fit(String rationale) {
    return Written.fit("rationale", rationale.strip(), LONGEST_RATIONALE);
  }

  /** Whether it stands because the guidelines are silent. */
  boolean isGap() {
    return relation != null && reason == Reason.GUIDELINE_GAP;
  }

  /** Takes the new word and appends it to the history. */
  void change(Content content, Person by, Instant now) {
    become(content, by, now);
    SettledPairChange.append(this, false);
  }

  /** Lets an earlier word stand again, or none; the history says that this undid a decision. */
  void putBack(Content earlier, Person by, Instant now) {
    become(earlier, by, now);
    SettledPairChange.append(this, true);
  }

  private void become(Content content, Person by, Instant now) {
    relation = content.relation;
    newerId = content.newer;
    rationale = content.rationale;
    outcome = content.outcome;
    reason = content.reason;
    adjudicator = by;
    advance(now);
  }
}
