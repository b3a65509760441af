// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.article.Sentence;
import attest.corroboration.DossierChange.Act;
import attest.corroboration.counting.Grade;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Invalid;
import attest.shared.NotFound;
import attest.shared.Written;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What gathers the mentions of one matter. Its count and grade are computed when asked, never
 * stored. Every change appends a {@link DossierChange}. Whoever changes one holds the project
 * first, so that changes come one after another.
 */
@Entity
public class Dossier extends PanacheEntityBase {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_NOTES = 20_000;
  private static final Duration RETRIED = Duration.ofMinutes(10);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  /** What it is called for those who must not know its id. */
  public long drawn;

  /** Empty: it is called by its first mention. */
  public String title;

  @Column(columnDefinition = "text")
  public String notes;

  @Embedded public Ruling ruling;

  public int version;
  public Instant createdAt;
  public Instant changedAt;

  /** When its mentions changed last. */
  public Instant gatheredAt;

  /** The dossier that took this one in. */
  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Dossier mergedInto;

  public long removedStamp;

  protected Dossier() {}

  /** A new one, without mentions yet. */
  static Dossier open(Project project, Person by, Instant now) {
    var dossier = new Dossier();
    dossier.project = project;
    dossier.drawn = DossierNumber.draw();
    dossier.title = "";
    dossier.notes = "";
    dossier.ruling = Ruling.none();
    dossier.createdAt = now;
    dossier.changedAt = now;
    dossier.gatheredAt = now;
    dossier.persist();
    dossier.append(Act.MADE, Map.of(), by, now);
    return dossier;
  }

  /**
   * The last that the member made, where it is what they ask for now and was made by hand within
   * minutes: a retry of a request that seemed lost.
   *
   * @param sentences ids
   */
  static Optional<Dossier> justMade(
      Membership member, String title, Set<Long> sentences, Instant now) {
    return Dossier.<Dossier>find(
            "select d from DossierChange c join c.dossier d where d.project = ?1 and c.person = ?2"
                + " and c.act = ?3 and d.createdAt > ?4 order by d.id desc",
            member.project,
            member.person,
            Act.MADE,
            now.minus(RETRIED))
        .firstResultOptional()
        .filter(d -> d.isPresent() && d.title.equals(title.strip()) && d.holds(sentences));
  }

  private boolean holds(Set<Long> sentences) {
    var mentions = Mention.of(this);
    return mentions.stream().allMatch(m -> m.byHand)
        && mentions.stream().map(m -> m.sentence.id).collect(Collectors.toSet()).equals(sentences);
  }

  /** The present ones that hold this sentence, the oldest first. */
  static List<Dossier> holding(Sentence sentence) {
    return list(
        "select d from Mention m join m.dossier d where m.sentence = ?1 and m.removedStamp = 0"
            + " and d.removedStamp = 0 and d.mergedInto is null order by d.id",
        sentence);
  }

  /** The present ones of the member's project after an id. */
  static List<Dossier> in(Membership membership, long after, int limit) {
    return Dossier.<Dossier>find(
            "project = ?1 and id > ?2 and removedStamp = 0 and mergedInto is null order by id",
            membership.project,
            after)
        .page(0, limit)
        .list();
  }

  /** Removed ones, the latest first. */
  static List<Dossier> removedFrom(Membership membership) {
    return list(
        "project = ?1 and removedStamp > 0 order by removedStamp desc, id desc",
        membership.project);
  }

  /**
   * One with its project, in whatever state, by its id or the number drawn for it. Ask for a
   * membership too: this looks at no right.
   */
  static Optional<Dossier> called(long number) {
    String by = DossierNumber.isDrawn(number) ? "d.drawn" : "d.id";
    return Dossier.<Dossier>find(
            "select d from Dossier d join fetch d.project p where p.removedStamp = 0 and "
                + by
                + " = ?1",
            number)
        .firstResultOptional();
  }

  static NotFound unknown(long id) {
    return new NotFound("There is no dossier " + id + " that you may see.");
  }

  public boolean isPresent() {
    return removedStamp == 0 && mergedInto == null;
  }

  /** Those that went into this one and stand merged, the latest first. */
  public List<Dossier> takenIn() {
    return list("mergedInto = ?1 order by id desc", this);
  }

  void describe(String newTitle, String newNotes, Person by, Instant now) {
    String line = Written.fit("title", newTitle.strip(), LONGEST_TITLE);
    if (line.lines().count() > 1) {
      throw new Invalid("title", "A title is one line.");
    }
    String text = Written.fit("notes", newNotes, LONGEST_NOTES);
    if (!line.equals(title) || !text.equals(notes)) {
      title = line;
      notes = text;
      append(Act.DESCRIBED, Map.of("title", title, "notes", notes), by, now);
    }
  }

  /**
   * Puts an adjudicator's grade beside the computed one.
   *
   * @param given null takes it back
   * @throws Invalid where no reason is given
   */
  void override(@Nullable Grade given, String reason, Person by, Instant now) {
    if (ruling.override(given, reason, by, now)) {
      append(Act.GRADED, Map.of("grade", word(given), "reason", ruling.gradeReason), by, now);
    }
  }

  /**
   * @param given null takes it back
   * @param reason needed where the responsible party accepts
   */
  void sign(Ruling.@Nullable SignOff given, String reason, Person by, Instant now) {
    if (ruling.sign(given, reason, by, now)) {
      String as = given == null ? "" : given.word();
      append(Act.SIGNED, Map.of("signOff", as, "reason", ruling.signOffReason), by, now);
    }
  }

  /** Whether its mentions have changed after it was signed off. */
  boolean hasChangedSinceSignOff() {
    return ruling.signedAt != null && gatheredAt.isAfter(ruling.signedAt);
  }

  private static String word(@Nullable Grade given) {
    return given == null ? "" : given.name();
  }

  /** Its mentions changed. */
  void gathered(Act act, Sentence sentence, Person by, Instant now) {
    gatheredAt = now;
    append(act, Map.of("sentence", sentence.id), by, now);
  }

  void goInto(Dossier other, Person by, Instant now) {
    mergedInto = other;
    append(Act.MERGED, Map.of("dossier", Objects.requireNonNull(other.id)), by, now);
  }

  void comeBackFrom(Dossier other, Person by, Instant now) {
    mergedInto = null;
    append(Act.SEPARATED, Map.of("dossier", Objects.requireNonNull(other.id)), by, now);
  }

  /** Took another in, or gave it back. */
  void exchanged(Act act, Dossier other, Person by, Instant now) {
    gatheredAt = now;
    append(act, Map.of("dossier", Objects.requireNonNull(other.id)), by, now);
  }

  /** Takes it out of sight with all that it holds; it can be brought back. */
  void remove(Person by, Instant now) {
    if (removedStamp == 0) {
      removedStamp = now.toEpochMilli();
      append(Act.REMOVED, Map.of(), by, now);
    }
  }

  void restore(Person by, Instant now) {
    if (removedStamp != 0) {
      removedStamp = 0;
      append(Act.RESTORED, Map.of(), by, now);
    }
  }

  void append(Act act, Map<String, Object> content, Person by, Instant now) {
    version++;
    changedAt = now;
    DossierChange.append(this, act, content, by, now);
  }
}
