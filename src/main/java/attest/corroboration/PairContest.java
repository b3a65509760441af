// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.annotation.Objection;
import attest.article.Sentence;
import attest.project.Membership;
import attest.shared.Conflict;
import attest.shared.Invalid;
import attest.shared.NotFound;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A reviewer's word against how a pair was settled. */
@Entity
public class PairContest extends Objection {
  @ManyToOne(fetch = FetchType.LAZY)
  public SettledPair settledPair;

  protected PairContest() {}

  @Override
  protected boolean isOfWhatStands() {
    return settledPair.relation != null && settledPair.version == version;
  }

  /**
   * Contests what stands. The same words again are no second contest.
   *
   * @throws Invalid for words that are missing or cannot be stored
   * @throws Conflict where this reviewer has contested it in other words, or nothing stands
   */
  static PairContest raise(SettledPair settled, Person reviewer, String text, Instant now) {
    return once(of(settled, reviewer), text, words -> begun(settled, reviewer, words, now));
  }

  private static PairContest begun(
      SettledPair settled, Person reviewer, String words, Instant now) {
    if (settled.relation == null) {
      throw new Conflict("This pair is not settled, so there is nothing to contest.");
    }
    var contest = new PairContest();
    contest.settledPair = settled;
    contest.begin(reviewer, settled.version, words, now);
    return contest;
  }

  static Optional<PairContest> of(SettledPair settled, Person reviewer) {
    return find("settledPair = ?1 and reviewer = ?2", settled, reviewer).firstResultOptional();
  }

  private static final String WHOLE =
      "from PairContest c join fetch c.reviewer left join fetch c.answerer"
          + " join fetch c.settledPair p ";

  /** Everybody's about a pair, oldest first. */
  public static List<PairContest> of(Pair pair) {
    return list(
        WHOLE + "where p.first = ?1 and p.second = ?2 order by c.id", pair.first(), pair.second());
  }

  /**
   * @throws NotFound where the pair has no such contest
   */
  static PairContest of(Pair pair, long id) {
    return of(pair).stream()
        .filter(c -> Objects.equals(c.id, id))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no contest " + id + " that you may see."));
  }

  /** A reviewer's about pairs of a sentence. */
  static List<PairContest> by(Person reviewer, Sentence sentence) {
    return list(
        WHOLE + "where c.reviewer = ?1 and (p.first = ?2 or p.second = ?2)", reviewer, sentence);
  }

  /** The pairs of a project of which a contest is open. */
  public static Set<Pair.Ends> openIn(Membership asker) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                "select p.first.id, p.second.id from PairContest c join c.settledPair p"
                    + " where p.project = ?1 and p.relation is not null"
                    + " and c.answeredAt is null and c.version = p.version",
                Pair.Ends.class)
            .setParameter(1, asker.project)
            .getResultList());
  }
}
