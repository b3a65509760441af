// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
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
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One version of a project's guidelines, in Markdown; versions are numbered from 1 and never
 * change.
 */
@Entity
public class Guideline extends PanacheEntityBase {
  private static final int LONGEST = 200_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  public int version;

  @Column(columnDefinition = "text")
  public String text;

  public String note;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person author;

  public Instant createdAt;

  protected Guideline() {}

  /**
   * Writes the next version; the same text again makes none.
   *
   * @throws Invalid for a text or note that is empty or too long; the first version needs no note
   */
  public static Guideline write(
      Project project, String text, String note, Person author, Instant now) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new Invalid("text", "Guidelines have 1 to " + LONGEST + " characters.");
    }
    project.hold();
    var latest = latest(project);
    if (latest.isPresent() && latest.get().text.equals(text)) {
      return latest.get();
    }
    if (note.length() > 500 || (note.isBlank() && latest.isPresent())) {
      throw new Invalid("note", "Say in 1 to 500 characters what changed.");
    }
    var next = new Guideline();
    next.project = project;
    next.version = latest.map(g -> g.version).orElse(0) + 1;
    next.text = text;
    next.note = note.strip();
    next.author = author;
    next.createdAt = now;
    next.persist();
    var facts = Map.of("version", String.valueOf(next.version));
    String subject = "project/" + project.id;
    Deeds.tell(new Deed.Trace(project.id, author.id, "project.write-guidelines", subject, facts));
    return next;
  }

  public static Optional<Guideline> latest(Project project) {
    return find("project = ?1 order by version desc", project).firstResultOptional();
  }

  /** The latest version's number, 0 where nothing is written yet. */
  public static int latestVersion(Project project) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(g.version), 0) from Guideline g where g.project = ?1",
            Integer.class)
        .setParameter(1, project)
        .getSingleResult();
  }

  /** Those of these projects that have guidelines, by id. */
  public static Set<Long> writtenIn(Collection<Long> projects) {
    return getEntityManager()
        .createQuery(
            "select distinct g.project.id from Guideline g where g.project.id in ?1", Long.class)
        .setParameter(1, projects)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /**
   * One version, with its author.
   *
   * @throws NotFound where there is none of this number
   */
  public static Guideline at(Project project, int version) {
    return Guideline.<Guideline>find(
            "from Guideline g join fetch g.author where g.project = ?1 and g.version = ?2",
            project,
            version)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no version " + version + " of the guidelines."));
  }

  /** All versions, newest first, with their authors. */
  public static List<Guideline> of(Project project) {
    return list(
        "from Guideline g join fetch g.author where g.project = ?1 order by g.version desc",
        project);
  }
}
