// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
import attest.shared.Conflict;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Invalid;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A body of articles that a team judges by one scheme. */
@Entity
public class Project extends PanacheEntityBase {
  /** Of articles, in the order in which people expect them. */
  public static final List<String> LANGUAGES = List.of("fr", "en", "ar");

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** How long a removed project can be restored. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** For leads and administrators. */
  private static final String RESTORABLE =
      "select p from Project p left join fetch p.removedBy where p.removedStamp > ?5 and (?1 = true"
          + " or exists (select 1 from Membership m where m.project = p and m.person = ?2"
          + " and m.removedStamp = 0 and m.role in ?3))";

  // The address of the page that founds projects.
  private static final String NOT_A_KEY = "new";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String projectKey;
  public String name;

  /** Of most articles: fr, en or ar. */
  public String language;

  /** Nobody sees another's answers before submitting their own. */
  public boolean blind;

  /** How many reviewers an article needs. */
  public int overlap;

  /** Whether who reviewed a sentence may settle it too. */
  public boolean reviewersMayAdjudicate;

  /** Which alignments oppose which: a pair a line, a tab between. */
  @Column(columnDefinition = "text")
  String sides;

  /** Whether the machine suggests labels and details. */
  public boolean suggestions;

  public Instant createdAt;
  public long removedStamp;

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person removedBy;

  protected Project() {}

  /**
   * A new project with the three built-in labels and {@code founder} as its lead.
   *
   * @throws Invalid for a key, name, language or overlap that cannot be taken
   * @throws Conflict where the key is taken
   */
  public static Membership found(Person founder, String key, String name, Instant now) {
    if (!KEY.matcher(key).matches() || key.equals(NOT_A_KEY)) {
      throw new Invalid(
          "key", "A key has 1 to 40 of a-z, 0-9 and -, does not begin with -, and is not new.");
    }
    if (byKey(key).isPresent()) {
      throw new Conflict("key", "The key " + key + " is taken.");
    }
    var project = new Project();
    project.projectKey = key;
    project.rename(name);
    project.language = "fr";
    project.overlap = 2;
    project.sides = "";
    project.reviewersMayAdjudicate = true;
    project.suggestions = true;
    project.createdAt = now;
    project.persistAndFlush();
    Label.builtIn(project, now);
    Deeds.tell(new Deed.Trace(project.id, founder.id, "project.found", "project/" + project.id));
    return Membership.begin(project, founder, Role.LEAD, now);
  }

  static Optional<Project> byKey(String key) {
    return find("projectKey = ?1 and removedStamp = 0", key).firstResultOptional();
  }

  /**
   * For administrators; everybody else comes by their {@link Membership}.
   *
   * @throws NotFound where there is none of this key
   */
  static Project existing(String key) {
    return byKey(key).orElseThrow(() -> new NotFound("There is no project " + key + "."));
  }

  /**
   * Takes it out of everybody's sight; all of it is kept for {@link #KEPT}.
   *
   * @param by a lead of it, or an administrator
   */
  void remove(Person by, Instant now) {
    getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    if (removedStamp == 0) {
      removedStamp = now.toEpochMilli();
      removedBy = by;
      Deeds.tell(new Deed.Trace(id, by.id, "project.remove", "project/" + id));
    }
  }

  /**
   * Brings it back as it was.
   *
   * @throws Conflict where another project has its key by now
   */
  void restore(Person by) {
    getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    if (removedStamp == 0) {
      return;
    }
    if (byKey(projectKey).isPresent()) {
      throw new Conflict(
          "key", "Another project has the key " + projectKey + " now: remove that one first.");
    }
    removedStamp = 0;
    removedBy = null;
    Deeds.tell(new Deed.Trace(id, by.id, "project.restore", "project/" + id));
  }

  /** Until when it can be restored; null where it is not removed. */
  @Nullable Instant keptUntil() {
    return removedStamp == 0 ? null : Instant.ofEpochMilli(removedStamp).plus(KEPT);
  }

  /** The latest removed project of this key that the asker may restore. */
  static Optional<Project> restorable(Person asker, String key, Instant now) {
    return Project.<Project>find(
            RESTORABLE + " and p.projectKey = ?4 order by p.removedStamp desc",
            asker.admin,
            asker,
            Permission.MANAGE.roles(),
            key,
            now.minus(KEPT).toEpochMilli())
        .firstResultOptional();
  }

  /** Removed projects that the asker may restore, in the order of their making, after an id. */
  static List<Project> restorable(Person asker, long after, int most, Instant now) {
    return Project.<Project>find(
            RESTORABLE + " and p.id > ?4 order by p.id",
            asker.admin,
            asker,
            Permission.MANAGE.roles(),
            after,
            now.minus(KEPT).toEpochMilli())
        .page(0, most)
        .list();
  }

  /** Others who change its scheme, members or register wait until this transaction has ended. */
  public void hold() {
    getEntityManager().lock(this, LockModeType.PESSIMISTIC_WRITE);
  }

  /** What a lead may change; told from before, it says what was changed. */
  record Settings(
      String name,
      String language,
      boolean blind,
      int overlap,
      boolean reviewersMayAdjudicate,
      String sides,
      boolean suggestions) {}

  Settings settings() {
    return new Settings(name, language, blind, overlap, reviewersMayAdjudicate, sides, suggestions);
  }

  /** Tells what {@code by} has changed since; not the name itself. */
  void tellChanges(Settings before, Person by) {
    var facts = new HashMap<String, String>();
    if (!before.name.equals(name)) {
      facts.put("name", "changed");
    }
    if (!before.language.equals(language)) {
      facts.put("language", language);
    }
    if (before.blind != blind) {
      facts.put("blind", String.valueOf(blind));
    }
    if (before.overlap != overlap) {
      facts.put("overlap", String.valueOf(overlap));
    }
    if (before.reviewersMayAdjudicate != reviewersMayAdjudicate) {
      facts.put("reviewersMayAdjudicate", String.valueOf(reviewersMayAdjudicate));
    }
    if (!before.sides.equals(sides)) {
      facts.put("sides", "changed");
    }
    if (before.suggestions != suggestions) {
      facts.put("suggestions", String.valueOf(suggestions));
    }
    if (!facts.isEmpty()) {
      Deeds.tell(new Deed.Trace(id, by.id, "project.change", "project/" + id, facts));
    }
  }

  public void rename(String newName) {
    String stripped = newName.strip();
    if (stripped.isEmpty() || stripped.length() > 200) {
      throw new Invalid("name", "A project's name has 1 to 200 characters.");
    }
    name = stripped;
  }

  public void speak(String tag) {
    if (!LANGUAGES.contains(tag)) {
      throw new Invalid("language", "language is fr, en or ar.");
    }
    language = tag;
  }

  public void blindfold(boolean on) {
    blind = on;
  }

  public void suggest(boolean on) {
    suggestions = on;
  }

  public void letReviewersAdjudicate(boolean on) {
    reviewersMayAdjudicate = on;
  }

  public void overlapBy(int reviewers) {
    if (reviewers < 1 || reviewers > 100) {
      throw new Invalid("overlap", "overlap is between 1 and 100 reviewers an article.");
    }
    overlap = reviewers;
  }

  /** The alignments of sources that oppose each other; nothing else is opposed. */
  public List<Side> sides() {
    return sides.lines().map(line -> line.split("\t")).map(e -> new Side(e[0], e[1])).toList();
  }

  /**
   * @throws Invalid naming the pair that cannot be taken
   */
  void oppose(List<@Nullable Side> pairs) {
    sides =
        String.join(
            "\n", Side.checked(pairs).stream().map(s -> s.one() + "\t" + s.other()).toList());
  }
}
