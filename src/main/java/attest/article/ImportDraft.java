// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.Marks;
import attest.article.reading.Reading;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One file of an import: its text, what is known about it, and what a person decided about it. */
@Entity
public class ImportDraft extends PanacheEntityBase {
  /** Files before and after one in its batch with which it is compared. */
  private static final int NEAR = 1000;

  private static final int LONGEST_DETAIL = 1000;

  /** Where a draft stands. */
  public enum State {
    /** Will be saved. */
    READY,
    /** A person left it out; it can be taken in again. */
    LEFT_OUT,
    /** Is an article now. */
    SAVED,
    /** Its text stands in the project, or earlier in the batch. */
    DUPLICATE,
    /** Could not be read. */
    REFUSED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public ImportBatch batch;

  /** From 1, in the order the files came. */
  public int ordinal;

  /** Empty for pasted text. */
  public String fileName;

  @Enumerated(EnumType.STRING)
  public State state;

  @Enumerated(EnumType.STRING)
  public @Nullable Refusal refusal;

  /** The refusal more exactly, in English. */
  public String detail = "";

  @Column(columnDefinition = "text")
  public String text = "";

  public String textHash = "";
  @Embedded public Facts facts;

  @Column(columnDefinition = "text")
  @Convert(converter = MarksColumn.class)
  public Marks marks = Marks.NONE;

  /** Begins of lines kept against the rules. */
  @Column(columnDefinition = "text")
  @Convert(converter = Offsets.class)
  public Set<Integer> restored = Set.of();

  /** Begins of lines dropped against the rules. */
  @Column(columnDefinition = "text")
  @Convert(converter = Offsets.class)
  public Set<Integer> setAside = Set.of();

  public int sentences;
  public int passagesDropped;

  /** Other texts, in the project or the batch, that share a passage with it. */
  public int nearCopies;

  /** By which near-copies in the batch are found; null for a draft of before they were. */
  @Convert(converter = Prints.class)
  public long @Nullable [] prints;

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Article article;

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable ImportDraft original;

  protected ImportDraft() {}

  private static ImportDraft begin(ImportBatch batch, int ordinal, String name, State state) {
    var draft = new ImportDraft();
    draft.batch = batch;
    draft.ordinal = ordinal;
    draft.fileName = Manuscript.shown(name);
    draft.state = state;
    draft.facts = Facts.NONE.in(batch.project.language);
    return draft;
  }

  /** What came in, read or refused. */
  static void add(ImportBatch batch, int ordinal, Incoming incoming) {
    var manuscript = incoming.manuscript();
    if (manuscript != null) {
      read(batch, ordinal, manuscript);
      return;
    }
    var draft = begin(batch, ordinal, incoming.name(), State.REFUSED);
    draft.refusal = Objects.requireNonNull(incoming.refusal());
    draft.detail = cut(String.valueOf(incoming.reason()));
    draft.persist();
  }

  private static String cut(String detail) {
    return detail.length() <= LONGEST_DETAIL
        ? detail
        : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL / 2 - 1)) + "…";
  }

  /** The last place taken in a batch, 0 where it is empty. */
  static int lastOrdinal(ImportBatch batch) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(d.ordinal), 0) from ImportDraft d where d.batch = ?1",
            Integer.class)
        .setParameter(1, batch)
        .getSingleResult();
  }

  /** A file that was read; a duplicate where its text is known already. */
  private static void read(ImportBatch batch, int ordinal, Manuscript read) {
    var manuscript = OutletLine.leftOutOf(read, batch.project);
    OutletLine.note(manuscript, batch.project);
    var draft = begin(batch, ordinal, manuscript.fileName(), State.READY);
    draft.text = manuscript.text();
    draft.textHash = Article.hash(manuscript.text());
    draft.marks = manuscript.reading().marks();
    draft.take(manuscript);
    draft.original = inBatch(batch, draft.textHash).orElse(null);
    draft.article =
        Article.idOfText(batch.project, draft.textHash).map(Article::known).orElse(null);
    if (draft.original != null || draft.article != null) {
      draft.state = State.DUPLICATE;
    }
    draft.persist();
    var copies = DraftCopies.of(draft, manuscript);
    draft.nearCopies = copies.size();
    var drafts = copies.stream().flatMap(copy -> Stream.ofNullable(copy.draft())).toList();
    if (!drafts.isEmpty()) {
      update("nearCopies = nearCopies + 1 where id in ?1", drafts);
    }
  }

  private static Optional<ImportDraft> inBatch(ImportBatch batch, String hash) {
    return find("batch = ?1 and textHash = ?2 order by ordinal", batch, hash).firstResultOptional();
  }

  /**
   * @throws NotFound where the batch has no such draft
   */
  static ImportDraft in(ImportBatch batch, long id) {
    return ImportDraft.<ImportDraft>find("id = ?1 and batch = ?2", id, batch)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no such file in this import."));
  }

  /** The draft, held against others until the transaction ends. */
  static ImportDraft locked(long id) {
    return Objects.requireNonNull(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Those that saving takes: ready, with a sentence at least. */
  static List<Long> savable(ImportBatch batch) {
    return getEntityManager()
        .createQuery(
            "select id from ImportDraft where batch = ?1 and state = ?2 and sentences > 0"
                + " order by ordinal",
            Long.class)
        .setParameter(1, batch)
        .setParameter(2, State.READY)
        .getResultList();
  }

  /** Those that can be looked at. */
  static long countOpen(ImportBatch batch) {
    return count("batch = ?1 and state in ?2", batch, Set.of(State.READY, State.LEFT_OUT));
  }

  static long countSavable(ImportBatch batch) {
    return count("batch = ?1 and state = ?2 and sentences > 0", batch, State.READY);
  }

  /** Those that can be saved and share a passage with another text. */
  static long countNearCopies(ImportBatch batch) {
    return count("batch = ?1 and state = ?2 and nearCopies > 0", batch, State.READY);
  }

  /** Another draft of the batch that may be saved, by its prints. */
  record Other(long id, long[] prints) {}

  /** Those that came within a thousand files of this one, so that a long import stays quick. */
  Stream<Other> others() {
    return Panache.getSession()
        .createNativeQuery(
            "select id, prints from import_draft where batch_id = ?1 and ordinal between ?2 and ?3"
                + " and id <> ?4 and state in ('READY', 'LEFT_OUT') and prints is not null",
            Object[].class)
        .setParameter(1, batch.id)
        .setParameter(2, ordinal - NEAR)
        .setParameter(3, ordinal + NEAR)
        .setParameter(4, id)
        .getResultList()
        .stream()
        .map(row -> new Other(((Number) row[0]).longValue(), Prints.of((byte[]) row[1])));
  }

  boolean isOpen() {
    return state == State.READY || state == State.LEFT_OUT;
  }

  boolean isSavable() {
    return state == State.READY && sentences > 0;
  }

  Reading reading() {
    return Reading.of(text, marks, facts.language(), restored, setAside);
  }

  Manuscript manuscript() {
    return new Manuscript(text, fileName, facts, reading());
  }

  /** Takes a person's facts; another language reads the text anew. */
  void correct(Facts corrected) {
    read(corrected, restored, setAside);
  }

  /** Keeps the line that begins there, whatever the rules say. */
  void restore(int begin) {
    read(facts, with(restored, begin), without(setAside, begin));
  }

  /** Drops the line that begins there. */
  void drop(int begin) {
    read(facts, without(restored, begin), with(setAside, begin));
  }

  private void read(Facts corrected, Set<Integer> nowRestored, Set<Integer> nowSetAside) {
    if (!isOpen()) {
      return;
    }
    var before = Facts.found(reading());
    if (!corrected.outlet().equalsIgnoreCase(facts.outlet())) {
      marks = OutletLine.marks(text, marks, corrected, batch.project);
    }
    facts = corrected;
    restored = nowRestored;
    setAside = nowSetAside;
    var reading = reading();
    var following = corrected.following(before, Facts.found(reading));
    var manuscript = new Manuscript(text, fileName, following, reading);
    take(manuscript);
    nearCopies = DraftCopies.of(this, manuscript).size();
  }

  private void take(Manuscript manuscript) {
    facts = manuscript.facts();
    sentences = manuscript.sentences();
    passagesDropped = manuscript.passagesDropped();
    prints = new CopySearch(batch.project).wording(manuscript).prints();
  }

  void leaveOut() {
    state = state == State.READY ? State.LEFT_OUT : state;
  }

  void takeIn() {
    state = state == State.LEFT_OUT ? State.READY : state;
  }

  /** The article holds the text from now on. */
  void savedAs(Article saved) {
    state = State.SAVED;
    article = saved;
    text = "";
    prints = null;
  }

  void duplicateOf(long articleId) {
    state = State.DUPLICATE;
    article = Article.known(articleId);
  }

  private static Set<Integer> with(Set<Integer> begins, int begin) {
    var more = new TreeSet<>(begins);
    more.add(begin);
    return more;
  }

  private static Set<Integer> without(Set<Integer> begins, int begin) {
    var fewer = new TreeSet<>(begins);
    fewer.remove(begin);
    return fewer;
  }
}
