// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import attest.article.reading.FurnitureRules.Rule;
import attest.article.reading.FurnitureRules.Way;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which rows are furniture: each alone, then by where they stand. What the file's form says
 * counts where no rule has a reason of its own; a credit within the article stays whatever it says.
 */
final class Boilerplate {
  private static final int MOST_LINKS = 12;
  private static final int SHORTEST_REPEATED = 25;

  private final List<Row> rows;
  private final Credits credits;
  private final Marks marks;
  private final FurnitureRules rules = FurnitureRules.standard();
  private final Verdicts verdicts;

  private Boilerplate(List<Row> rows, Credits credits, Marks marks) {
    this.rows = rows;
    this.credits = credits;
    this.marks = marks;
    this.verdicts = new Verdicts(rows);
  }

  /** The reason for each row, null for those that belong to the article. */
  static @Nullable Furniture[] in(List<Row> rows, Credits credits, Marks marks) {
    Boilerplate found = new Boilerplate(rows, credits, marks);
    found.alone();
    found.marked();
    found.lists();
    found.ending();
    Surroundings.judge(found.verdicts, credits);
    found.repeated();
    return found.verdicts.reasons;
  }

  private void alone() {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Optional<Furniture> shape = Shapes.of(row);
      if (shape.isPresent()) {
        verdicts.reasons[i] = shape.get();
      } else {
        Optional<Rule> rule = rules.of(row);
        verdicts.reasons[i] = rule.filter(r -> r.way() != Way.WORD).map(Rule::reason).orElse(null);
        verdicts.ways[i] = rule.map(Rule::way).orElse(null);
      }
    }
  }

  private void marked() {
    int first = unmarked(0, 1);
    int last = unmarked(rows.size() - 1, -1);
    for (int i = 0; i < rows.size(); i++) {
      Furniture why = marks.at(rows.get(i).begin);
      boolean within = i > first && i < last;
      if (why != null && !(within && credits.is(rows.get(i)))) {
        verdicts.mark(i, why);
      }
    }
  }

  private int unmarked(int from, int step) {
    int at = from;
    while (at >= 0 && at < rows.size() && marks.at(rows.get(at).begin) != null) {
      at += step;
    }
    return at;
  }

  /** What follows "Read also" and looks like the titles of links. */
  private void lists() {
    for (int i = 0; i < rows.size(); i++) {
      if (verdicts.ways[i] == Way.HEADS) {
        int end = Math.min(rows.size(), i + 1 + MOST_LINKS);
        for (int next = i + 1; next < end && isLink(next) && !isHeadingBelow(i, next); next++) {
          verdicts.mark(next, verdicts.reasons[i]);
        }
      }
    }
  }

  /** Set off by a blank line from links that are not, and directly above running text. */
  private boolean isHeadingBelow(int head, int i) {
    if (i < head + 2
        || !rows.get(i).afterGap
        || i + 1 >= rows.size()
        || verdicts.proseIn(i + 1) == 0) {
      return false;
    }
    for (int link = head + 2; link < i; link++) {
      if (rows.get(link).afterGap) {
        return false;
      }
    }
    return i > head + 2 || !rows.get(head + 1).afterGap;
  }

  private boolean isLink(int i) {
    if (verdicts.reasons[i] != null) {
      return verdicts.reasons[i] == Furniture.RELATED;
    }
    return !(rows.get(i).isProse() || credits.is(rows.get(i)));
  }

  /**
   * From "Comments" on everything is furniture, if more of the article stands before than after.
   */
  private void ending() {
    long before = 0;
    long all = 0;
    for (int i = 0; i < rows.size(); i++) {
      all += verdicts.proseIn(i);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (verdicts.ways[i] == Way.ENDS && before > all - before) {
        dropFrom(i);
        return;
      }
      before += verdicts.proseIn(i);
    }
  }

  private void dropFrom(int end) {
    @Nullable Furniture reason = verdicts.reasons[end];
    for (int i = end; i < rows.size(); i++) {
      if (verdicts.ways[i] == Way.ENDS || verdicts.reasons[i] == Furniture.MENU) {
        reason = verdicts.reasons[i];
      }
      verdicts.mark(i, reason);
    }
  }

  private void repeated() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String wording = row.bare.isEmpty() ? row.text : row.bare;
      if (verdicts.reasons[i] == null && row.length() >= SHORTEST_REPEATED && !seen.add(wording)) {
        verdicts.reasons[i] = Furniture.REPEATED;
      }
    }
  }
}
