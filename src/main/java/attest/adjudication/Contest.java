// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Person;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Conflict;
import attest.shared.Invalid;
import attest.shared.NotFound;
import attest.shared.Written;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's word against how a sentence was settled; each has one. It is open until an
 * adjudicator answers it, or settles the sentence anew.
 */
@Entity
public class Contest extends PanacheEntityBase {
  private static final int LONGEST = 5000;
  private static final String OPEN =
      " and c.answeredAt is null and c.version = d.version and a.standing = true";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Adjudication adjudication;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person reviewer;

  /** Of the adjudication that it is about. */
  public int version;

  @Column(columnDefinition = "text")
  public String text;

  public Instant createdAt;

  /** Why the decision stands all the same; may be empty. */
  @Column(columnDefinition = "text")
  public String answer;

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person answerer;

  public @Nullable Instant answeredAt;

  protected Contest() {}

  /** What a contest has come to. */
  public enum State {
    OPEN,
    ANSWERED,
    /** The sentence was settled anew, or unsettled. */
    OVERTAKEN
  }

  public State state() {
    if (answeredAt != null) {
      return State.ANSWERED;
    }
    boolean stands = adjudication.answer.standing && adjudication.version == version;
    return stands ? State.OPEN : State.OVERTAKEN;
  }

  /**
   * Contests what stands. The same words again are no second contest.
   *
   * @throws Invalid for words that are missing or cannot be stored
   * @throws Conflict where this reviewer has contested it in other words, or nothing stands
   */
  static Contest raise(Adjudication adjudication, Person reviewer, String text, Instant now) {
    if (text.isBlank()) {
      throw new Invalid("text", "Say in text why you contest it.");
    }
    Written.fit("text", text, LONGEST);
    var standing = of(adjudication, reviewer);
    if (standing.isPresent()) {
      return standing.get().again(text);
    }
    if (!adjudication.answer.standing) {
      throw new Conflict("This sentence is not settled, so there is nothing to contest.");
    }
    var contest = new Contest();
    contest.adjudication = adjudication;
    contest.reviewer = reviewer;
    contest.version = adjudication.version;
    contest.text = text;
    contest.createdAt = now;
    contest.answer = "";
    contest.persist();
    return contest;
  }

  private Contest again(String words) {
    if (!text.equals(words)) {
      throw new Conflict("You have contested this sentence once already.");
    }
    return this;
  }

  /**
   * The decision stands. The same answer again changes nothing.
   *
   * @return whether it is new
   */
  boolean reply(Person adjudicator, String words, Instant now) {
    Written.fit("text", words, LONGEST);
    if (answeredAt != null && !answer.equals(words)) {
      throw new Conflict("This was answered already.");
    }
    boolean isNew = answeredAt == null;
    if (isNew) {
      answer = words;
      answerer = adjudicator;
      answeredAt = now;
    }
    return isNew;
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

  /** Ids of the sentences of a project of which a contest is open. */
  static Set<Long> openIn(Membership asker) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                "select s.id from Contest c join c.adjudication d join d.answer a join a.sentence s"
                    + " where s.article.project = ?1 and s.retiredStamp = 0"
                    + OPEN,
                Long.class)
            .setParameter(1, asker.project)
            .getResultList());
  }

  /** Whether this member may read it: who raised it, and who settles. */
  boolean isFor(Membership asker) {
    return asker.may(Permission.ADJUDICATE) || Objects.equals(reviewer.id, asker.person.id);
  }
}
