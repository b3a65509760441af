// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
import attest.project.SourceChange.Act;
import attest.project.SourceEntry.Grade;
import attest.project.SourceEntry.Reliability;
import attest.shared.Conflict;
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
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a project's source register. Answers keep a source's name as it was typed and find
 * the entry through its names ({@link SourceRegister}), so that a rename or a merge, which keep
 * every old name, move all mentions at once and an undo moves them back.
 */
@Entity
public class Source extends PanacheEntityBase {
  private static final int MOST = 5000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  public String name;

  /** One a line. */
  @Column(columnDefinition = "text")
  String aliases;

  @Enumerated(EnumType.STRING)
  public SourceType type;

  public String alignment;
  public String controlGroup;

  @Enumerated(EnumType.STRING)
  @Nullable Grade reliability;

  String reliabilityReason;
  @Nullable LocalDate reliabilityOn;

  /** Who proposed it, until a lead confirms it. */
  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person proposedBy;

  public int version;
  public Instant createdAt;
  public Instant changedAt;
  public long removedStamp;

  /** The entry that took this one in. */
  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Source mergedInto;

  protected Source() {}

  /**
   * A new entry: proposed where {@code author} may not manage the project, else confirmed.
   *
   * @throws NameTaken where another entry has one of the names
   */
  public static Source add(Membership author, SourceEntry entry, Instant now) {
    author.project.hold();
    if (count("project = ?1 and removedStamp = 0", author.project) >= MOST) {
      throw new Conflict("name", "A register has at most " + MOST + " entries.");
    }
    boolean lead = author.may(Permission.MANAGE);
    var source = new Source();
    source.project = author.project;
    source.proposedBy = lead ? null : author.person;
    source.createdAt = now;
    source.say(entry.dated(today(now)), now);
    source.persist();
    SourceName.follow(source, source.entry());
    SourceChange.append(source, lead ? Act.ADDED : Act.PROPOSED, author.person, now);
    return source;
  }

  /** The present entries, in the order of their making. */
  public static List<Source> of(Project project) {
    return list("project = ?1 and removedStamp = 0 order by id", project);
  }

  /** Entries that were removed and can be restored, the latest first. */
  public static List<Source> removedFrom(Project project) {
    return list(
        "project = ?1 and removedStamp > 0 and mergedInto is null order by removedStamp desc, id",
        project);
  }

  /** The entry that a name, an alias or another spelling of them stands for. */
  public static Optional<Source> called(Project project, String name) {
    return SourceName.owner(project, name);
  }

  /**
   * @throws NotFound where no entry is called so
   */
  public static Source named(Project project, String name) {
    return called(project, name)
        .orElseThrow(() -> new NotFound("No entry of the register is called " + name + "."));
  }

  /**
   * A present, removed or merged entry of this project.
   *
   * @throws NotFound where there is none
   */
  public static Source of(Project project, long id) {
    return Source.<Source>find("project = ?1 and id = ?2", project, id)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no entry " + id + " in this register."));
  }

  /** Every name and alias of the present entries, as they are written. */
  public static List<String> namesOf(Project project) {
    return of(project).stream().flatMap(source -> source.entry().names().stream()).toList();
  }

  /** Entries that went into this one, by its undo's order: the latest first. */
  public List<Source> takenIn() {
    return list("mergedInto = ?1 and removedStamp > 0 order by removedStamp desc, id desc", this);
  }

  public List<String> aliases() {
    return aliases.lines().toList();
  }

  public SourceEntry entry() {
    var graded =
        reliability == null ? null : new Reliability(reliability, reliabilityReason, reliabilityOn);
    return new SourceEntry(name, aliases(), type, alignment, controlGroup, graded);
  }

  public boolean isPresent() {
    return removedStamp == 0;
  }

  public boolean isProposed() {
    return proposedBy != null;
  }

  /** Whether this member may change it: leads, and who proposed it until it is confirmed. */
  public boolean isChangeableBy(Membership member) {
    return member.may(Permission.MANAGE)
        || (proposedBy != null
            && proposedBy.id.equals(member.person.id)
            && member.may(Permission.REVIEW));
  }

  /** Whether saying this would change nothing. */
  public boolean says(SourceEntry other) {
    var dated = reliabilityOn == null ? other : other.dated(reliabilityOn);
    return isPresent() && entry().equals(dated.alsoCalled(name));
  }

  /**
   * Says something else; the name it had stays as an alias. A lead's word confirms a proposal.
   *
   * @throws NameTaken where another entry has one of the names
   */
  public void change(SourceEntry entry, Membership by, Instant now) {
    project.hold();
    boolean confirms = proposedBy != null && by.may(Permission.MANAGE);
    if (says(entry) && !confirms) {
      return;
    }
    var next = entry.alsoCalled(name).dated(today(now));
    SourceName.follow(this, next);
    proposedBy = confirms ? null : proposedBy;
    say(next, now);
    SourceChange.append(this, confirms ? Act.CONFIRMED : Act.CHANGED, by.person, now);
  }

  /** Takes it out of the register; its names are free for others. */
  public void remove(Person by, Instant now) {
    project.hold();
    if (isPresent()) {
      SourceName.free(this);
      leave(now);
      SourceChange.append(this, Act.REMOVED, by, now);
    }
  }

  /**
   * Brings a removed entry back with all its names.
   *
   * @throws NameTaken where another entry has one of them now
   */
  public void restore(Person by, Instant now) {
    project.hold();
    if (removedStamp > 0 && mergedInto == null) {
      SourceName.follow(this, entry());
      comeBack(now);
      SourceChange.append(this, Act.RESTORED, by, now);
    }
  }

  void leave(Instant now) {
    removedStamp = now.toEpochMilli();
    touch(now);
  }

  void goInto(Source other, Instant now) {
    mergedInto = other;
    leave(now);
  }

  void comeBack(Instant now) {
    removedStamp = 0;
    mergedInto = null;
    touch(now);
  }

  void recall(SourceEntry entry, Instant now) {
    say(entry, now);
  }

  private void say(SourceEntry entry, Instant now) {
    name = entry.name();
    aliases = String.join("\n", entry.aliases());
    type = entry.type();
    alignment = entry.alignment();
    controlGroup = entry.controlGroup();
    var graded = entry.reliability();
    reliability = graded == null ? null : graded.grade();
    reliabilityReason = graded == null ? "" : graded.reason();
    reliabilityOn = graded == null ? null : graded.on();
    touch(now);
  }

  private void touch(Instant now) {
    version++;
    changedAt = now;
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
