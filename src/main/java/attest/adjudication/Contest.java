// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Person;
import attest.annotation.Objection;
import attest.article.Article;
import attest.article.Sentence;
import attest.shared.Conflict;
import attest.shared.Invalid;
import attest.shared.NotFound;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A reviewer's word against how a sentence was settled. */
@Entity
public class Contest extends Objection {
  @ManyToOne(fetch = FetchType.LAZY)
  public Adjudication adjudication;

  protected Contest() {}

  @Override
  protected boolean isOfWhatStands() {
    return adjudication.answer.standing && adjudication.version == version;
  }

  /**
   * Contests what stands. The same words again are no second contest.
   *
   * @throws Invalid for words that are missing or cannot be stored
   * @throws Conflict where this reviewer has contested it in other words, or nothing stands
   */
  static Contest raise(Adjudication adjudication, Person reviewer, String text, Instant now) {
    return once(
        of(adjudication, reviewer), text, words -> begun(adjudication, reviewer, words, now));
  }

  private static Contest begun(
      Adjudication adjudication, Person reviewer, String words, Instant now) {
    if (!adjudication.answer.standing) {
      throw new Conflict("This sentence is not settled, so there is nothing to contest.");
    }
    var contest = new Contest();
    contest.adjudication = adjudication;
    contest.begin(reviewer, adjudication.version, words, now);
    return contest;
  }

  static Optional<Contest> of(Adjudication adjudication, Person reviewer) {
    return find("adjudication = ?1 and reviewer = ?2", adjudication, reviewer)
        .firstResultOptional();
  }

  /** Everybody's about a sentence, oldest first. */
  static List<Contest> of(Sentence sentence) {
    return list(
        "from Contest c join fetch c.reviewer left join fetch c.answerer"
            + " join fetch c.adjudication d join fetch d.answer a where a.sentence = ?1"
            + " order by c.id",
        sentence);
  }

  /** A reviewer's about sentences of an article. */
  static List<Contest> by(Person reviewer, Article article) {
    return list(
        "from Contest c left join fetch c.answerer join fetch c.adjudication d"
            + " join fetch d.answer a where c.reviewer = ?1 and a.sentence.article = ?2",
        reviewer,
        article);
  }

  /**
   * @throws NotFound where there is none in a project of the asker's
   */
  static Contest visibleTo(Person asker, long id) {
    return Contest.<Contest>find(
            "select c from Contest c join fetch c.reviewer join fetch c.adjudication d"
                + " join fetch d.answer a join fetch a.sentence s join fetch s.article t"
                + " join fetch t.project p where c.id = ?1 and s.retiredStamp = 0"
                + " and t.removedStamp = 0 and p.removedStamp = 0 and exists (select 1 from"
                + " Membership m where m.project = p and m.person = ?2 and m.removedStamp = 0)",
            id,
            asker)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no contest " + id + " that you may see."));
  }
}
