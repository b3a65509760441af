// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.GivenAnswer;
import attest.dataset.Portion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder that the Hugging Face libraries load: JSONL by split, a row for each answer and one
 * without answer for a sentence that nobody judged, and a card with the features and the number of
 * rows. Offsets count UTF-16 code units, as the card says.
 */
public final class HuggingFace implements Writing {
  private final Outline outline;
  private final Zip zip;
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private final Map<String, Long> languages = new TreeMap<>();
  private String split = "train";

  public HuggingFace(Outline outline, Out out) {
    this.outline = outline;
    this.zip = new Zip(out);
  }

  @Override
  public void split(String name) {
    split = name;
    open();
  }

  private void open() {
    rows.put(split, 0L);
    zip.open("data/" + split + ".jsonl");
  }

  @Override
  public void add(Portion portion) {
    if (rows.isEmpty()) {
      open();
    }
    languages.merge(portion.article().language(), 1L, Long::sum);
    for (var row : portion.rows()) {
      for (var answer : row.answers()) {
        write(portion, row, answer);
      }
      if (row.answers().isEmpty()) {
        write(portion, row, null);
      }
    }
  }

  @Override
  public void end() {
    if (rows.isEmpty()) {
      open();
    }
    zip.entry("README.md", new HuggingFaceCard(outline, languages, rows).text());
    zip.end();
  }

  private void write(Portion portion, Portion.Row row, @Nullable GivenAnswer answer) {
    zip.write(Out.json(row(portion, row, answer)) + '\n');
    rows.merge(split, 1L, Long::sum);
  }

  private Map<String, Object> row(Portion portion, Portion.Row row, @Nullable GivenAnswer answer) {
    var a = portion.article();
    var p = row.place();
    var cells = new LinkedHashMap<String, Object>();
    cells.put("article_id", a.id());
    cells.put("title", a.title());
    cells.put("outlet", a.outlet());
    cells.put("agency", a.agency());
    cells.put("language", a.language());
    cells.put("url", a.url());
    cells.put("published_on", a.publishedOn() == null ? null : a.publishedOn().toString());
    cells.put("sentence_id", p.id());
    cells.put("ordinal", p.ordinal());
    cells.put("kind", p.kind().name());
    cells.put("begin", p.begin());
    cells.put("end", p.end());
    cells.put(outline.text() ? "text" : "text_sha256", outline.text() ? p.words() : p.textHash());
    cells.put("reviewer", answer == null ? null : answer.reviewer());
    cells.put("labels", answer == null ? null : answer.labels());
    if (outline.weighed()) {
      var likely = answer == null ? Map.<String, Double>of() : answer.probabilities();
      cells.put(
          "probabilities",
          answer == null
              ? null
              : outline.labels().stream().map(l -> likely.getOrDefault(l, 0.0)).toList());
    }
    cells.put("details", answer == null ? null : Out.json(details(answer)));
    cells.put("note", answer == null ? null : answer.note());
    cells.put("changed_at", answer == null ? null : answer.changedAt().toString());
    if (outline.settled()) {
      var outcome = answer == null ? null : answer.outcome();
      cells.put("outcome", outcome == null ? null : outcome.word());
    }
    return cells;
  }

  private static Map<String, List<?>> details(GivenAnswer answer) {
    var details = new LinkedHashMap<String, List<?>>();
    details.put("claims", answer.claims());
    details.put("figures", answer.figures());
    details.put("attributions", answer.attributions());
    return details;
  }
}
