// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Conflict;
import attest.shared.Invalid;
import attest.shared.Word;
import attest.shared.Written;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's word against what an adjudicator decided; each has one. It is open until an
 * adjudicator answers it, or decides anew.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // set by begin, or by Hibernate
public abstract class Objection extends PanacheEntityBase {
  private static final int LONGEST = 5000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person reviewer;

  /** Of the decision that it is about. */
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

  /** What it has come to. */
  public enum State implements Word {
    OPEN,
    ANSWERED,
    /** Decided anew since, or taken back. */
    OVERTAKEN
  }

  /** Whether the decision that it is about is the one that stands. */
  protected abstract boolean isOfWhatStands();

  public State state() {
    if (answeredAt != null) {
      return State.ANSWERED;
    }
    return isOfWhatStands() ? State.OPEN : State.OVERTAKEN;
  }

  public boolean isOpen() {
    return state() == State.OPEN;
  }

  /**
   * A reviewer's only one about a decision. The same words again are no second one.
   *
   * @param earlier what they raised before
   * @param begin makes it, of words that can be stored
   * @throws Invalid for words that are missing or cannot be stored
   * @throws Conflict where they have contested it in other words
   */
  protected static <O extends Objection> O once(
      Optional<O> earlier, String text, Function<String, O> begin) {
    if (text.isBlank()) {
      throw new Invalid("text", "Say in text why you contest it.");
    }
    String words = Written.fit("text", text, LONGEST);
    if (earlier.isPresent() && !earlier.get().text.equals(words)) {
      throw new Conflict("You have contested this decision once already.");
    }
    return earlier.orElseGet(() -> begin.apply(words));
  }

  /** Stores it. */
  protected void begin(Person by, int about, String words, Instant now) {
    reviewer = by;
    version = about;
    text = words;
    createdAt = now;
    answer = "";
    persist();
  }

  /** Whether it was raised in this moment. */
  public boolean isOf(Instant now) {
    return createdAt.equals(now);
  }

  /**
   * The decision stands. The same answer again changes nothing.
   *
   * @return whether it is new
   */
  public boolean reply(Person adjudicator, String words, Instant now) {
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

  /** Whether this member may read it: who raised it, and who settles. */
  public boolean isFor(Membership asker) {
    return asker.may(Permission.ADJUDICATE) || reviewer.id.equals(asker.person.id);
  }
}
