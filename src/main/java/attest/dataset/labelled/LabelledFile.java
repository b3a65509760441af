// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.account.Person;
import attest.article.Manuscript;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.NotFound;
import attest.shared.StoredBytes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A labelled file on its way in: kept with what was found in it and what its names become, until a
 * lead saves or discards it. The row of a saved one stays; its bytes go.
 */
@Entity
public class LabelledFile extends PanacheEntityBase {
  private static final StoredBytes CONTENT =
      new StoredBytes("labelled_part", "file_id", "place", "content");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person importer;

  public String fileName;

  @Enumerated(EnumType.STRING)
  public Layout layout;

  public long bytes;

  /** {@link Choices} as JSON. */
  @Column(columnDefinition = "text")
  public String choices;

  /** {@link Report} as JSON. */
  @Column(columnDefinition = "text")
  public String report;

  public Instant begunAt;

  /** Of the form that it was sent by, and of what was in it. */
  @Nullable String formKey;

  /** Null until it is saved. */
  public @Nullable Instant savedAt;

  protected LabelledFile() {}

  /** The file that this form was sent with before. */
  static Optional<LabelledFile> ofForm(Membership lead, @Nullable String formKey) {
    return formKey == null
        ? Optional.empty()
        : find("project = ?1 and formKey = ?2", lead.project, formKey).firstResultOptional();
  }

  static LabelledFile keep(
      Membership lead, String name, Layout layout, InputStream content, Instant now) {
    var file = new LabelledFile();
    file.project = lead.project;
    file.importer = lead.person;
    file.fileName = Manuscript.shown(name);
    file.layout = layout;
    file.choices = write(Choices.NONE);
    file.report = write(Report.NOTHING);
    file.begunAt = now;
    file.persist();
    file.bytes = CONTENT.keep(file.id, content);
    return file;
  }

  /**
   * A file of the member's project.
   *
   * @throws NotFound where there is none, or it was discarded
   */
  static LabelledFile in(Membership membership, long id) {
    return LabelledFile.<LabelledFile>find(
            "from LabelledFile f join fetch f.importer where f.id = ?1 and f.project = ?2",
            id,
            membership.project)
        .firstResultOptional()
        .orElseThrow(LabelledFile::gone);
  }

  /** Locked until the transaction ends: it is saved once. */
  static LabelledFile locked(long id) {
    return LabelledFile.<LabelledFile>find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(LabelledFile::gone);
  }

  private static NotFound gone() {
    return new NotFound("There is no such file: it may have been discarded.");
  }

  /** Those of the member's project that wait, the latest first, at most 100. */
  static List<LabelledFile> waiting(Membership membership) {
    return LabelledFile.<LabelledFile>find(
            "from LabelledFile f join fetch f.importer where f.project = ?1 and f.savedAt is null"
                + " order by f.id desc",
            membership.project)
        .page(0, 100)
        .list();
  }

  Choices choices() {
    return read(choices, Choices.class);
  }

  Report report() {
    return read(report, Report.class);
  }

  /** Takes note of what was found; nothing where it is saved meanwhile. */
  void found(Choices chosen, Report found) {
    if (savedAt == null) {
      choices = write(chosen);
      report = write(found);
    }
  }

  LabelledFile sentBy(@Nullable String form) {
    formKey = form;
    return this;
  }

  /** What was sent, read as it is taken, within the caller's transaction. */
  static InputStream content(long file) {
    return CONTENT.open(file);
  }

  /** It is in the project now. */
  void saved(Report done, Instant now) {
    report = write(done);
    savedAt = now;
    CONTENT.forget(id);
  }

  /** Forgets it; what was saved stays. */
  void discard() {
    CONTENT.forget(id);
    delete();
  }

  private static String write(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T read(String content, Class<T> type) {
    try {
      return JSON.readValue(content, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
