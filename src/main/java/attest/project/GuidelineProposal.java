// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
import attest.shared.Conflict;
import attest.shared.Invalid;
import attest.shared.NotFound;
import attest.shared.Word;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A passage that somebody proposes for the guidelines, where they leave a gap. */
@Entity
public class GuidelineProposal extends PanacheEntityBase {
  private static final int LONGEST = 20_000;

  /** What became of it. */
  public enum State implements Word {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  /** In Markdown; empty where it is still to be written. */
  @Column(columnDefinition = "text")
  public String passage;

  /** What gave rise to it, as kind/id: {@code sentence/12}; empty where nothing did. */
  public String subject;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person author;

  public Instant createdAt;

  @Enumerated(EnumType.STRING)
  public State state;

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person decider;

  public @Nullable Instant decidedAt;

  /** Why it was declined. */
  public String reason;

  /** Of the guidelines that took it in. */
  public @Nullable Integer version;

  protected GuidelineProposal() {}

  /**
   * Proposes a passage. An author's open proposal on the same subject takes the new words instead,
   * so that a request sent twice proposes once.
   *
   * @param passage may be empty: a gap is named, and the words are still to be found
   * @throws Invalid for a passage that is too long
   */
  public static GuidelineProposal open(
      Project project, String passage, String subject, Person author, Instant now) {
    if (passage.length() > LONGEST) {
      throw new Invalid("passage", "A passage has at most " + LONGEST + " characters.");
    }
    project.hold();
    var proposal = standing(project, subject, author, passage).orElseGet(GuidelineProposal::new);
    proposal.passage = passage.strip();
    if (proposal.id == null) {
      proposal.project = project;
      proposal.subject = subject;
      proposal.author = author;
      proposal.createdAt = now;
      proposal.state = State.OPEN;
      proposal.reason = "";
      proposal.persistAndFlush();
    }
    return proposal;
  }

  /**
   * Proposes a passage that nothing in particular gave rise to.
   *
   * @throws Invalid for a passage that is empty or too long
   */
  static GuidelineProposal propose(Project project, String passage, Person author, Instant now) {
    if (passage.isBlank()) {
      throw new Invalid("passage", "Write the passage that you propose.");
    }
    return open(project, passage, "", author, now);
  }

  private static Optional<GuidelineProposal> standing(
      Project project, String subject, Person author, String passage) {
    return GuidelineProposal.<GuidelineProposal>list(
            "project = ?1 and author = ?2 and subject = ?3 and state = ?4",
            project,
            author,
            subject,
            State.OPEN)
        .stream()
        .filter(p -> !subject.isEmpty() || p.passage.equals(passage.strip()))
        .findFirst();
  }

  /** What gave rise to it no longer holds: its open proposals go. */
  public static void withdraw(Project project, String subject, Person decider, Instant now) {
    GuidelineProposal.<GuidelineProposal>list(
            "project = ?1 and subject = ?2 and state = ?3", project, subject, State.OPEN)
        .forEach(p -> p.decide(State.WITHDRAWN, decider, now));
  }

  /**
   * One that the member may see, locked until the transaction ends.
   *
   * @throws NotFound where there is none
   */
  static GuidelineProposal of(Membership membership, long id) {
    membership.project.hold();
    return GuidelineProposal.<GuidelineProposal>find(
            "project = ?1 and id = ?2", membership.project, id)
        .firstResultOptional()
        .filter(p -> !shown(membership, List.of(p)).isEmpty())
        .orElseThrow(() -> new NotFound("There is no proposal " + id + " that you may see."));
  }

  /**
   * Those that the member may see, open ones first, then the newest, with their authors. In a blind
   * project a proposal could tell that others differ: reviewers see their own alone, and others
   * none about an article that they are reviewing themselves and have not submitted.
   */
  static List<GuidelineProposal> visibleTo(Membership membership, int most) {
    boolean all = !membership.project.blind || membership.may(Permission.SEE_ANSWERS);
    var found =
        GuidelineProposal.<GuidelineProposal>find(
                "from GuidelineProposal p join fetch p.author a left join fetch p.decider where"
                    + " p.project = ?1"
                    + " and p.state <> ?2 and (?3 = true or a = ?4)"
                    + " order by case when p.state = ?5 then 0 else 1 end, p.id desc",
                membership.project,
                State.WITHDRAWN,
                all,
                membership.person,
                State.OPEN)
            .page(0, most)
            .list();
    return shown(membership, found);
  }

  private static List<GuidelineProposal> shown(Membership asker, List<GuidelineProposal> all) {
    var subjects = SubjectsShown.of(asker, all.stream().map(p -> p.subject).toList());
    return all.stream()
        .filter(p -> subjects.contains(p.subject) || p.author.id.equals(asker.person.id))
        .toList();
  }

  /** How many of those that the member may see wait for a lead. */
  static long openFor(Membership membership) {
    return visibleTo(membership, 1000).stream().filter(GuidelineProposal::isOpen).count();
  }

  /**
   * Takes it into the guidelines as their next version; accepted again, it answers the version of
   * then.
   *
   * @param text the guidelines as they shall read; null appends the passage to what stands
   * @throws Conflict where it was declined or withdrawn
   */
  Guideline accept(@Nullable String text, String note, Person decider, Instant now) {
    if (state == State.ACCEPTED && version != null) {
      return Guideline.at(project, version);
    }
    requireOpen();
    if (text == null && passage.isEmpty()) {
      throw new Invalid("text", "The passage is still to be written.");
    }
    var written = Guideline.write(project, text == null ? appended() : text, note, decider, now);
    decide(State.ACCEPTED, decider, now);
    version = written.version;
    return written;
  }

  /** The guidelines with the passage at their end. */
  String appended() {
    return Guideline.latest(project).map(g -> g.text.stripTrailing() + "\n\n").orElse("") + passage;
  }

  /**
   * @throws Invalid without a reason
   * @throws Conflict where it was accepted or withdrawn
   */
  void decline(String why, Person by, Instant now) {
    if (why.isBlank() || why.length() > 500) {
      throw new Invalid("reason", "Say in 1 to 500 characters why.");
    }
    if (state == State.DECLINED) {
      return;
    }
    requireOpen();
    decide(State.DECLINED, by, now);
    reason = why.strip();
  }

  private void requireOpen() {
    if (state != State.OPEN) {
      throw new Conflict("This proposal is " + state.word() + " already.");
    }
  }

  private void decide(State became, Person by, Instant now) {
    state = became;
    decider = by;
    decidedAt = now;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
