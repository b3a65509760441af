// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.GivenAnswer;
import attest.dataset.Portion;
import attest.dataset.SentenceLine.Place;
import attest.dataset.SentenceLine.Source;
import attest.shared.CsvRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table by RFC 4180, one row a sentence: fixed columns, then four for each reviewer. {@code
 * labels_A} holds the labels joined by {@code |}, {@code NONE} = judged, none of them, empty = not
 * judged. Without words {@code text} is {@code text_sha256}; answers that carry probabilities have
 * a fifth column, settled ones {@code outcome_}.
 *
 * <p>It begins with a byte order mark, without which spreadsheets take UTF-8 for an older encoding
 * and spoil accents and Arabic; whoever reads it with a program asks for "utf-8-sig" or takes
 * JSONL.
 *
 * <p>A cell that a spreadsheet would run as a formula is led in by an apostrophe ({@link CsvRow});
 * the untouched text is in JSONL.
 */
public final class FlatCsv implements Writing {
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
          "end_utf16");
  private static final List<String> EACH =
      List.of("labels_", "note_", "changed_at_", "after_submission_");

  private final Outline outline;
  private final Out out;

  public FlatCsv(Outline outline, Out out) {
    this.outline = outline;
    this.out = out;
  }

  @Override
  public void begin() {
    var cells = new ArrayList<Object>(FIXED);
    cells.add(outline.text() ? "text" : "text_sha256");
    for (String reviewer : outline.reviewers()) {
      EACH.forEach(column -> cells.add(column + reviewer));
      if (outline.weighed()) {
        cells.add("probabilities_" + reviewer);
      }
      if (outline.settled()) {
        cells.add("outcome_" + reviewer);
      }
    }
    out.write(CsvRow.BYTE_ORDER_MARK + CsvRow.of(cells));
  }

  @Override
  public void add(Portion portion) {
    for (var row : portion.rows()) {
      var cells = new ArrayList<Object>();
      cells.add(portion.project());
      cells.addAll(article(portion.article()));
      cells.addAll(sentence(row.place()));
      outline.reviewers().forEach(reviewer -> cells.addAll(answer(of(row, reviewer))));
      out.write(CsvRow.of(cells));
    }
  }

  private static List<Object> article(Source a) {
    return List.of(
        a.id(),
        a.title(),
        a.outlet(),
        a.agency(),
        a.byline(),
        a.language(),
        a.url(),
        a.publishedOn() == null ? "" : a.publishedOn().toString(),
        a.file());
  }

  private static List<Object> sentence(Place p) {
    String words = p.textHash() == null ? p.words() : p.textHash();
    return List.of(p.id(), p.ordinal(), p.kind().name(), p.begin(), p.end(), words);
  }

  private static @Nullable GivenAnswer of(Portion.Row row, String reviewer) {
    return row.answers().stream()
        .filter(a -> a.reviewer().equals(reviewer))
        .findFirst()
        .orElse(null);
  }

  private List<Object> answer(@Nullable GivenAnswer answer) {
    int more = (outline.weighed() ? 1 : 0) + (outline.settled() ? 1 : 0);
    if (answer == null) {
      return Collections.nCopies(EACH.size() + more, "");
    }
    var cells = new ArrayList<Object>(EACH.size() + more);
    cells.add(answer.labels().isEmpty() ? "NONE" : String.join("|", answer.labels()));
    cells.add(answer.note());
    cells.add(answer.changedAt().toString());
    cells.add(String.valueOf(answer.afterSubmission()));
    if (outline.weighed()) {
      cells.add(
          answer.probabilities().entrySet().stream()
              .map(p -> p.getKey() + "=" + p.getValue())
              .collect(Collectors.joining("|")));
    }
    if (outline.settled()) {
      cells.add(answer.outcome() == null ? "" : answer.outcome().word());
    }
    return cells;
  }
}
