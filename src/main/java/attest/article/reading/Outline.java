// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text in order, each with its part in the article or the reason why it is set
 * aside. A person's word overrides the rules, and parts are given anew around it.
 */
public record Outline(List<Line> lines) {
  public Outline {
    lines = List.copyOf(lines);
  }

  /**
   * @param restored begins of lines to keep whatever the rules say; unknown offsets mean nothing
   * @param dropped begins of lines to set aside; wins over {@code restored}
   */
  public static Outline of(
      String text, Marks marks, Language language, Set<Integer> restored, Set<Integer> dropped) {
    Credits credits = Credits.in(language);
    List<Row> rows = Rows.of(text, FurnitureRules.standard());
    @Nullable Furniture[] reasons = Boilerplate.in(rows, credits, marks);
    List<Row> kept = new ArrayList<>();
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = overridden(rows.get(i).begin, reasons[i], restored, dropped);
      if (reasons[i] == null) {
        kept.add(rows.get(i));
      }
    }
    return new Outline(lines(rows, reasons, Kinds.of(text, kept, credits)));
  }

  public List<Line> kept() {
    return lines.stream().filter(Line::kept).toList();
  }

  private static @Nullable Furniture overridden(
      int begin, @Nullable Furniture reason, Set<Integer> restored, Set<Integer> dropped) {
    if (dropped.contains(begin)) {
      return reason == null ? Furniture.BY_HAND : reason;
    }
    return restored.contains(begin) ? null : reason;
  }

  private static List<Line> lines(
      List<Row> rows, @Nullable Furniture[] reasons, SentenceKind[] kinds) {
    List<Line> lines = new ArrayList<>(reasons.length);
    int next = 0;
    for (int i = 0; i < reasons.length; i++) {
      Row row = rows.get(i);
      SentenceKind kind = reasons[i] == null ? kinds[next++] : SentenceKind.BODY;
      lines.add(new Line(row.begin, row.end, kind, reasons[i], row.opensParagraph));
    }
    return lines;
  }
}
