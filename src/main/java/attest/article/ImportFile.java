// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.table.Columns;
import attest.article.table.Table.Form;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file as it was sent, or a text as it was pasted: what becomes one draft or many. */
@Entity
public class ImportFile extends PanacheEntityBase {
  /** Where a file stands. */
  public enum State {
    /** Asks a person which of its columns is the text. */
    ASKING,
    /** To be read by the batch's job. */
    WAITING,
    /** Every text in it is a draft; its bytes are gone. */
    READ
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

  /** As the sender said it, empty where they did not. */
  public String language;

  @Enumerated(EnumType.STRING)
  public State state;

  /** How many texts are awaited of it, for the progress bar. */
  public int expected;

  /** How many of its texts are drafts. */
  public int taken;

  /** Which of its columns holds what, as {@link Columns#written}; null where nobody said. */
  @Column(columnDefinition = "text")
  public @Nullable String columns;

  /** Where its bytes are to be fetched; null where they were sent. */
  @Column(columnDefinition = "text")
  public @Nullable String address;

  protected ImportFile() {}

  static ImportFile begin(ImportBatch batch, int ordinal, String name, String language) {
    var file = new ImportFile();
    file.batch = batch;
    file.ordinal = ordinal;
    file.fileName = Manuscript.shown(name);
    file.language = language;
    file.state = State.WAITING;
    file.expected = 1;
    file.persist();
    return file;
  }

  /** What stands at an address, to be fetched when it is read. */
  static void begin(ImportBatch batch, int ordinal, Address address) {
    begin(batch, ordinal, address.written(), address.language()).address = address.written();
  }

  /** An address as it was given. */
  record Address(String written, String language) {}

  /**
   * A table of the batch that asks for its columns, or whose columns were chosen.
   *
   * @throws NotFound where the batch has no such file
   */
  static ImportFile in(ImportBatch batch, long id) {
    return ImportFile.<ImportFile>find("id = ?1 and batch = ?2", id, batch)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no such file in this import."));
  }

  /** Those that ask for their columns, at most 100. */
  static List<ImportFile> asking(ImportBatch batch) {
    return ImportFile.<ImportFile>find(
            "batch = ?1 and state = ?2 order by ordinal", batch, State.ASKING)
        .page(0, 100)
        .list();
  }

  /** The next one to read. */
  static Optional<ImportFile> waiting(ImportBatch batch) {
    return find(
            "from ImportFile f join fetch f.batch b join fetch b.project where f.batch = ?1"
                + " and f.state = ?2 order by f.ordinal",
            batch,
            State.WAITING)
        .page(0, 1)
        .firstResultOptional();
  }

  static long countWaiting(ImportBatch batch) {
    return count("batch = ?1 and state = ?2", batch, State.WAITING);
  }

  /** Those with texts that are no drafts yet. */
  static long countUnread(ImportBatch batch) {
    return count("batch = ?1 and state <> ?2", batch, State.READ);
  }

  /** A table of so many rows, to be read once somebody chose its columns. */
  void ask(int rows) {
    state = State.ASKING;
    expected = Math.max(1, rows);
  }

  boolean isAsking() {
    return state == State.ASKING;
  }

  /** It can be read now; without effect once it is being read. */
  void choose(Columns chosen) {
    if (isAsking()) {
      columns = chosen.written();
      state = State.WAITING;
    }
  }

  /** The kind of table it is, null where it is none. */
  @Nullable Form form() {
    return TableRows.form(FileKind.named(fileName));
  }

  @Nullable Columns chosen() {
    return columns == null ? null : Columns.read(columns);
  }

  /** So many more of its texts are drafts now. */
  void took(int texts) {
    taken += texts;
  }

  /** Nothing more is in it. */
  void finish() {
    state = State.READ;
    ImportBytes.forget(id);
  }

  Said said() {
    return Said.in(language);
  }
}
