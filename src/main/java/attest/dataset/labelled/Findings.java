// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.dataset.labelled.Report.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is found in a file, and keeps the first rows of each kind of trouble. */
final class Findings {
  /** As many as a person may want to mend by hand. */
  private static final int MOST = 10_000;

  /** More names than any project has labels or people: what comes after is not counted. */
  private static final int MOST_NAMES = 500;

  private final Rows refused = new Rows();
  private final Rows conflicts = new Rows();
  private final Rows left = new Rows();
  private final Map<String, Report.Name> labels = new LinkedHashMap<>();
  private final Map<String, Report.Name> reviewers = new LinkedHashMap<>();
  private int articles;
  private int existing;
  private int sentences;
  private int answers;
  private int unchanged;

  private static final class Rows {
    final List<Row> rows = new ArrayList<>();
    int count;

    void add(int line, String field, String reason) {
      count++;
      if (rows.size() < MOST) {
        rows.add(new Row(line, field, reason));
      }
    }
  }

  void refuse(int line, String field, String reason) {
    refused.add(line, field, reason);
  }

  void conflict(int line, String field, String reason) {
    conflicts.add(line, field, reason);
  }

  void leave(int line, String field, String reason) {
    left.add(line, field, reason);
  }

  void label(String name, int uses, @Nullable String to) {
    count(labels, name, uses, to);
  }

  void reviewer(String name, int uses, @Nullable String to) {
    count(reviewers, name, uses, to);
  }

  private static void count(
      Map<String, Report.Name> names, String name, int uses, @Nullable String to) {
    var known = names.get(name);
    if (known != null || names.size() < MOST_NAMES) {
      int before = known == null ? 0 : known.uses();
      names.put(name, new Report.Name(name, before + uses, to));
    }
  }

  void article(boolean isNew, int itsSentences) {
    articles += isNew ? 1 : 0;
    existing += isNew ? 0 : 1;
    sentences += isNew ? itsSentences : 0;
  }

  void answers(int fresh, int standing) {
    answers += fresh;
    unchanged += standing;
  }

  Report report(boolean stored) {
    return new Report(
        stored,
        articles,
        existing,
        sentences,
        answers,
        unchanged,
        List.copyOf(labels.values()),
        List.copyOf(reviewers.values()),
        refused.rows,
        refused.count,
        conflicts.rows,
        conflicts.count,
        left.rows,
        left.count);
  }
}
