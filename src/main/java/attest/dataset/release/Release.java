// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.account.Person;
import attest.annotation.Blindness;
import attest.dataset.format.Outline;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Conflict;
import attest.shared.Forbidden;
import attest.shared.Invalid;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it stood. Whoever takes a step in writing it holds the row for as long as the step's
 * transaction lasts, and holds the lease, so that no two nodes write it; once it is ready nothing
 * changes it.
 */
@Entity
@Table(name = "dataset_release")
public class Release extends PanacheEntityBase {
  /** How long a node may be silent before another takes its work over. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,39}");

  /** Where it stands. */
  public enum State {
    WRITING,
    READY,
    /** Given up; nothing of it is kept, and its version is free. */
    FAILED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  public String version;

  @Column(columnDefinition = "text")
  public String notes;

  public String licence;

  @Column(columnDefinition = "text")
  String plan;

  @Column(columnDefinition = "text")
  @Nullable String outline;

  @Enumerated(EnumType.STRING)
  public State state;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person asker;

  public Instant askedAt;
  public @Nullable Instant finishedAt;

  /** How many there were to capture when it began, and how many are captured. */
  public long articles;

  public long captured;
  public long capturedTo;
  public boolean isCaptured;
  public String failure;

  @Column(columnDefinition = "text")
  @Nullable String report;

  public String holder;
  public Instant leaseUntil;

  protected Release() {}

  /** What somebody says of a release that is to be written. */
  record Title(String version, String notes, String licence) {
    /**
     * @throws Invalid for a version, notes or licence that cannot be taken
     */
    Title {
      if (!VERSION.matcher(version).matches()) {
        throw new Invalid(
            "version", "A version has 1 to 40 of letters, digits, dots, - and _, such as 1.0.");
      }
      if (notes.length() > 20_000) {
        throw new Invalid("notes", "Notes have at most 20,000 characters.");
      }
      if (licence.length() > 200 || licence.contains("\n")) {
        throw new Invalid("licence", "A licence is a line of at most 200 characters.");
      }
    }
  }

  /**
   * Begins one, the lease with {@code node}.
   *
   * @throws Conflict where the version is taken, or answers are hidden from the asker
   */
  static Release begin(
      Membership asker, Title title, Plan plan, long articles, String node, Instant now) {
    if (hides(asker)) {
      throw new Conflict(
          "You are reviewing articles of this blind project that you have not submitted: a release"
              + " of yours would lack others' answers to them. Submit them first.");
    }
    freeVersion(asker.project, title.version);
    var release = new Release();
    release.project = asker.project;
    release.version = title.version;
    release.notes = title.notes;
    release.licence = title.licence;
    release.plan = Json.write(plan);
    release.state = State.WRITING;
    release.asker = asker.person;
    release.askedAt = now;
    release.articles = articles;
    release.failure = "";
    release.holder = node;
    release.leaseUntil = now.plus(LEASE);
    release.persistAndFlush();
    return release;
  }

  /** Deletes one of this version that was given up. */
  private static void freeVersion(Project project, String version) {
    var standing = of(project, version).orElse(null);
    if (standing == null) {
      return;
    }
    if (standing.state != State.FAILED) {
      throw new Conflict("version", "There is a release " + version + ", and it never changes.");
    }
    standing.delete();
    getEntityManager().flush();
  }

  /**
   * Whether a blind project hides answers from them: they are reviewing what they have not
   * submitted.
   */
  static boolean hides(Membership asker) {
    var blindness = Blindness.of(asker);
    return blindness.reviewing().stream().anyMatch(article -> !blindness.showsAll(article));
  }

  private static Optional<Release> of(Project project, String version) {
    return find("project = ?1 and version = ?2", project, version).firstResultOptional();
  }

  /**
   * @throws NotFound where the asker's project has none of this version
   */
  static Release in(Membership asker, String version) {
    return Release.<Release>find(
            "from Release r join fetch r.asker where r.project = ?1 and r.version = ?2",
            asker.project,
            version)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no release " + version + " of this project."));
  }

  /**
   * Those of the asker's project, the latest first.
   *
   * @param before id before which they come, 0 = the last
   */
  static List<Release> of(Membership asker, long before, int most) {
    return Release.<Release>find(
            "from Release r join fetch r.asker where r.project = ?1 and (?2 = 0 or r.id < ?2)"
                + " order by r.id desc",
            asker.project,
            before)
        .page(0, most)
        .list();
  }

  /**
   * What is in it may be shown to the asker.
   *
   * @throws Conflict while it is not ready
   * @throws Forbidden where a blind project hides answers from them
   */
  Release openTo(Membership member) {
    if (state != State.READY) {
      throw new Conflict("The release " + version + " is not ready.");
    }
    if (hides(member)) {
      throw new Forbidden(
          "You are reviewing articles of this blind project that you have not submitted: the"
              + " release holds others' answers to them.");
    }
    return this;
  }

  Plan plan() {
    return Json.read(plan, Plan.class);
  }

  @Nullable Facts facts() {
    return report == null ? null : Json.read(report, Facts.class);
  }

  /**
   * The release, held for a step of {@code node}.
   *
   * @return null where it is finished or another node has the lease
   */
  static @Nullable Release held(long id, String node) {
    return Release.<Release>find("id = ?1 and holder = ?2 and state = ?3", id, node, State.WRITING)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /** One that nobody writes any more, taken over; null where there is none. */
  static @Nullable Release claim(String node, Instant now) {
    var found =
        getEntityManager()
            .createNativeQuery(
                "select id from dataset_release where state = 'WRITING' and lease_until < ?1"
                    + " order by id limit 1 for update skip locked",
                Long.class)
            .setParameter(1, now)
            .getResultStream()
            .findFirst();
    return found.isEmpty() ? null : Release.<Release>findById(found.get()).taken(node, now);
  }

  private Release taken(String node, Instant now) {
    holder = node;
    leaseUntil = now.plus(LEASE);
    return this;
  }

  /** The node is still at these; one in the middle of a step is its own sign of life. */
  static void renew(Collection<Long> ids, String node, Instant now) {
    var free =
        getEntityManager()
            .createNativeQuery(
                "select id from dataset_release where state = 'WRITING' and holder = ?1"
                    + " for update skip locked",
                Long.class)
            .setParameter(1, node)
            .getResultList();
    free.retainAll(ids);
    if (!free.isEmpty()) {
      update("leaseUntil = ?1 where id in ?2", now.plus(LEASE), free);
    }
  }

  /** The node gives it up, for any to take over at once. */
  static void release(long id, String node, Instant now) {
    update("leaseUntil = ?1 where id = ?2 and holder = ?3", now, id, node);
  }

  void advanced(Instant now) {
    var renewed = now.plus(LEASE);
    leaseUntil = renewed.isAfter(leaseUntil) ? renewed : leaseUntil;
  }

  void captured(long article) {
    captured++;
    capturedTo = article;
  }

  void captureAnew(Outline about) {
    captured = 0;
    capturedTo = 0;
    outline = Json.write(about);
  }

  /** What formats are told of it, once its capture has begun. */
  Outline outline() {
    return Json.read(String.valueOf(outline), Outline.class);
  }

  void isAllCaptured() {
    isCaptured = true;
  }

  void ready(Facts facts, Instant now) {
    report = Json.write(facts);
    finishedAt = now;
    state = State.READY;
  }

  void fail(String why) {
    failure = why;
    state = State.FAILED;
  }
}
