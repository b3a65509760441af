// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's judgement on two sentences of different articles. Each change appends a {@link
 * CorroborationChange}.
 */
@Entity
public class Corroboration extends PairWord {
  @ManyToOne(fetch = FetchType.LAZY)
  public Person reviewer;

  /** A casualty figure of the first sentence that is meant, by its id; it may be gone since. */
  public @Nullable UUID firstFigure;

  public @Nullable UUID secondFigure;

  /** The relation that the program suggested to the reviewer; null where it suggested none. */
  @Enumerated(EnumType.STRING)
  public @Nullable Relation suggested;

  /** Given in a blind project by somebody who could see the others' judgements on the pair. */
  public boolean sighted;

  protected Corroboration() {}

  /** Everything that a judgement says; no relation = not judged. */
  record Content(
      @Nullable Relation relation,
      @Nullable Long newer,
      String rationale,
      @Nullable UUID firstFigure,
      @Nullable UUID secondFigure,
      @Nullable Relation suggested) {
    static final Content NOT_JUDGED = new Content(null, null, "", null, null, null);
  }

  /** A judgement to come: version 0, stored by its first change. */
  static Corroboration blank(Membership reviewer, Pair pair, Instant now) {
    var judgement = new Corroboration();
    judgement.begin(reviewer, pair, now);
    judgement.reviewer = reviewer.person;
    return judgement;
  }

  static Optional<Corroboration> of(Pair pair, Person reviewer) {
    return find(
            "first = ?1 and second = ?2 and reviewer = ?3", pair.first(), pair.second(), reviewer)
        .firstResultOptional();
  }

  /** The asker's own row, locked until the transaction ends. */
  static Optional<Corroboration> locked(Pair pair, Person reviewer) {
    return Corroboration.<Corroboration>find(
            "first = ?1 and second = ?2 and reviewer = ?3", pair.first(), pair.second(), reviewer)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  private static final String STANDING =
      "select c from Corroboration c join fetch c.first s join fetch s.article a"
          + " join fetch c.second t join fetch t.article b join fetch c.reviewer r"
          + " where c.relation is not null and s.retiredStamp = 0 and t.retiredStamp = 0"
          + " and a.removedStamp = 0 and b.removedStamp = 0";

  /** Everybody's on a pair. Whom they may be shown to, {@link PairBlindness} says. */
  public static List<Corroboration> allOf(Pair pair) {
    return list(STANDING + " and s = ?1 and t = ?2 order by c.id", pair.first(), pair.second());
  }

  /** Everybody's on the pairs of one sentence. */
  static List<Corroboration> allOf(Sentence sentence) {
    return list(STANDING + " and (s = ?1 or t = ?1) order by c.id", sentence);
  }

  /**
   * Those on pairs of which the first sentence is of this article, as far as the asker sees them.
   */
  public static List<Corroboration> begunIn(Membership asker, Article article) {
    var blindness = PairBlindness.of(asker);
    return Corroboration.<Corroboration>list(STANDING + " and a = ?1 order by c.id", article)
        .stream()
        .filter(blindness::shows)
        .toList();
  }

  /** Everybody's in the member's project after an id. */
  static List<Corroboration> in(Membership membership, long after, int limit) {
    return Corroboration.<Corroboration>find(
            STANDING + " and c.project = ?1 and c.id > ?2 order by c.id", membership.project, after)
        .page(0, limit)
        .list();
  }

  /** Everybody's on the pairs of the member's project on which reviewers differ. */
  public static List<Corroboration> dividedIn(Membership membership) {
    return list(
        STANDING
            + " and c.project = ?1 and exists (select 1 from Corroboration o where"
            + " o.first = c.first and o.second = c.second and o.relation is not null and"
            + " (o.relation <> c.relation or o.newerId <> c.newerId)) order by s.id, t.id, c.id",
        membership.project);
  }

  /** One person's in a project, after an id. */
  static List<Corroboration> by(Membership membership, long after, int limit) {
    return Corroboration.<Corroboration>find(
            STANDING + " and c.project = ?1 and r = ?2 and c.id > ?3 order by c.id",
            membership.project,
            membership.person,
            after)
        .page(0, limit)
        .list();
  }

  /** One person's on the pairs of an article's sentences. */
  public static List<Corroboration> by(Membership membership, Article article) {
    return list(
        STANDING + " and c.project = ?1 and r = ?2 and (a = ?3 or b = ?3) order by c.id",
        membership.project,
        membership.person,
        article);
  }

  /** Everybody's on pairs of which both sentences are among these. */
  static List<Corroboration> within(List<Long> sentences) {
    return sentences.isEmpty()
        ? List.of()
        : list(STANDING + " and s.id in ?1 and t.id in ?1 order by c.id", sentences);
  }

  /** The ids of both sentences of each pair that the member judged to be of one matter. */
  static List<long[]> gatheredBy(Membership membership) {
    return getEntityManager()
        .createQuery(
            "select c.first.id, c.second.id from Corroboration c where c.project = ?1"
                + " and c.reviewer = ?2 and c.relation is not null and c.relation <> ?3",
            Object[].class)
        .setParameter(1, membership.project)
        .setParameter(2, membership.person)
        .setParameter(3, Relation.UNRELATED)
        .getResultStream()
        .map(row -> new long[] {(Long) row[0], (Long) row[1]})
        .toList();
  }

  /** Those that stand on pairs of a sentence that made room for another. */
  static List<Corroboration> onEvenRetired(Sentence sentence) {
    return list(ON_EVEN_RETIRED, sentence);
  }

  boolean says(Content content) {
    return content().equals(content);
  }

  Content content() {
    return new Content(relation, newerId, rationale, firstFigure, secondFigure, suggested);
  }

  /**
   * Takes the new judgement and appends it to the history.
   *
   * @param canSeeOthers whether, in a blind project, the reviewer could see the others'
   */
  void change(Content content, boolean canSeeOthers, Instant now) {
    relation = content.relation;
    newerId = content.newer;
    rationale = content.rationale;
    firstFigure = content.firstFigure;
    secondFigure = content.secondFigure;
    suggested = content.suggested;
    sighted = canSeeOthers;
    advance(now);
    CorroborationChange.append(this);
  }

  @Override
  public long party() {
    return reviewer.id;
  }

  @Override
  public void carryTo(Replacement replacement, boolean toCheck) {
    var carried = new Corroboration();
    carried.takePlaceOf(this, replacement);
    carried.reviewer = reviewer;
    boolean madeIsFirst = replacement.pair().begins(replacement.made());
    var own = figureOf(replacement.old());
    var other = figureOf(replacement.stays());
    var content =
        new Content(
            relation,
            replacement.renamed(newerId),
            rationale,
            madeIsFirst ? own : other,
            madeIsFirst ? other : own,
            suggested);
    carried.change(content, sighted, changedAt);
    carried.recheck = toCheck;
  }

  /** The figure of one of its sentences. */
  @Override
  public @Nullable UUID figureOf(Sentence sentence) {
    return Objects.equals(first.id, sentence.id) ? firstFigure : secondFigure;
  }
}
