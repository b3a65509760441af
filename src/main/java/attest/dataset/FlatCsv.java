// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Answer;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.LabelScheme;
import attest.shared.CsvRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table by RFC 4180, one row a sentence: fixed columns, then four for each reviewer. {@code
 * labels_A} holds the labels joined by {@code |}, {@code NONE} = judged, none of them, empty = not
 * judged.
 *
 * <p>It begins with a byte order mark, without which spreadsheets take UTF-8 for an older encoding
 * and spoil accents and Arabic; whoever reads it with a program asks for "utf-8-sig" or takes
 * JSONL.
 *
 * <p>A cell that a spreadsheet would run as a formula is led in by an apostrophe ({@link CsvRow});
 * the untouched text is in JSONL.
 */
final class FlatCsv implements Writing {
  private static final List<String> FIXED =
      List.of(
          "project",
          "article_id",
          "title",
          "outlet",
          "agency",
          "byline",
          "language",
          "url",
          "published_on",
          "file",
          "sentence_id",
          "ordinal",
          "kind",
          "begin_utf16",
          "end_utf16",
          "text");
  private static final List<String> EACH =
      List.of("labels_", "note_", "changed_at_", "after_submission_");

  @Override
  public String head(Collection<String> reviewers) {
    var cells = new ArrayList<Object>(FIXED);
    reviewers.forEach(r -> EACH.forEach(column -> cells.add(column + r)));
    return CsvRow.BYTE_ORDER_MARK + CsvRow.of(cells);
  }

  @Override
  public String rows(Portion portion) {
    var rows = new StringBuilder();
    for (var each : portion.rows()) {
      var cells = new ArrayList<Object>();
      cells.addAll(article(portion.article()));
      cells.addAll(sentence(each.sentence()));
      portion
          .reviewers()
          .names()
          .forEach(r -> cells.addAll(answer(each.answers().get(r), portion.scheme())));
      rows.append(CsvRow.of(cells));
    }
    return rows.toString();
  }

  private static List<Object> article(Article a) {
    return List.of(
        a.project.projectKey,
        a.id,
        a.title,
        a.outlet,
        a.agency,
        a.byline,
        a.language,
        a.url,
        a.publishedOn == null ? "" : a.publishedOn.toString(),
        a.fileName);
  }

  private static List<Object> sentence(Sentence s) {
    return List.of(s.id, s.ordinal, s.kind.name(), s.beginOffset, s.endOffset, s.text());
  }

  private static List<Object> answer(@Nullable Answer answer, LabelScheme scheme) {
    if (answer == null) {
      return Collections.nCopies(EACH.size(), "");
    }
    var a = answer.annotation();
    return List.of(
        a.labels == 0 ? "NONE" : String.join("|", scheme.codes(a.labels)),
        a.note,
        a.changedAt.toString(),
        String.valueOf(a.changedAfterSubmission()));
  }
}
