// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.annotation.Details;
import attest.article.Said;
import attest.article.reading.SentenceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article out of a file, with what its reviewers said of it.
 *
 * @param said what the file knows of it
 * @param passages its sentences, in order; null where the file knows none
 * @param parts one for each reviewer: taken whole or not at all
 */
record Document(
    int line,
    String text,
    Said said,
    String file,
    @Nullable List<Passage> passages,
    List<Part> parts) {

  /**
   * A sentence: {@code [begin, end)} of the text in UTF-16 code units; {@code id} is the file's.
   */
  record Passage(int line, long id, int begin, int end, SentenceKind kind, boolean paragraph) {}

  /**
   * What one reviewer said.
   *
   * @param reviewer as the file names them; empty where it names nobody
   * @param answers to passages of the file
   * @param marks stretches of the text that bear a label
   * @param classes labels of the document as a whole
   */
  record Part(
      int line,
      String reviewer,
      List<Given> answers,
      List<Mark> marks,
      List<String> classes,
      List<Relation> relations,
      @Nullable Handed handed) {

    /** Marks or classes, and no answers by sentence: then what bears no label is judged, none. */
    boolean isMarked() {
      return answers.isEmpty() && handed == null;
    }
  }

  /** An answer with its versions, the earliest first, to the passage of this index. */
  record Given(
      int line,
      int passage,
      List<Stood> versions,
      @Nullable Integer firstVersion,
      boolean recheck) {}

  /** What stood at one version. */
  record Stood(
      boolean judged,
      List<String> labels,
      Details details,
      String note,
      int version,
      int guidelineVersion,
      boolean afterSubmission,
      Instant changedAt,
      List<String> accepted) {
    /** A judged answer of which nothing more is known. */
    static Stood only(List<String> labels, Details details, Instant now) {
      return new Stood(true, labels, details, "", 1, 0, false, now, List.of());
    }
  }

  /**
   * A labelled stretch, {@code [begin, end)} of the text in UTF-16 code units.
   *
   * @param id the file's, for relations
   * @param low of a figure, where the file has it
   */
  record Mark(
      String field,
      String id,
      int begin,
      int end,
      String label,
      @Nullable Long low,
      @Nullable Long high) {}

  /** From one mark to another, by their ids. */
  record Relation(String field, String from, String to) {}

  /** The reviewer submitted the document; {@code submittedAt} null = reopened since. */
  record Handed(Instant firstAt, @Nullable Instant submittedAt) {}
}
