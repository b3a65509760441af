// SPDX-License-Identifier: Apache-2.0
package attest.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What changed from one text to another, line by line, and word by word where a line took another's
 * place: the longest common subsequence, after what both begin and end with.
 */
public final class TextChanges {
  /** Beyond so many comparisons the middle is shown as taken out and put in whole. */
  private static final long MOST_COMPARISONS = 4_000_000;

  private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

  /** Whether words stand in both, in the new text alone, or in the old text alone. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED
  }

  /** Words of a line. */
  public record Part(Kind kind, String text) {
    public boolean isSame() {
      return kind == Kind.SAME;
    }
  }

  /** A line with its parts. */
  public record Line(Kind kind, List<Part> parts) {
    static Line whole(Kind kind, String text) {
      return new Line(kind, List.of(new Part(kind, text)));
    }

    public boolean isSame() {
      return kind == Kind.SAME;
    }

    public boolean isAdded() {
      return kind == Kind.ADDED;
    }

    /** The class of the style sheet. */
    public String style() {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }

  private TextChanges() {}

  /** The lines of both, in order; of two that took each other's place the old one comes first. */
  public static List<Line> between(String before, String after) {
    var lines = new ArrayList<Line>();
    var compared = compared(before.lines().toList(), after.lines().toList());
    for (int i = 0; i < compared.size(); i++) {
      Part line = compared.get(i);
      boolean replaced =
          line.kind == Kind.REMOVED
              && i + 1 < compared.size()
              && compared.get(i + 1).kind == Kind.ADDED;
      if (replaced) {
        var words = compared(words(line.text), words(compared.get(++i).text));
        lines.add(new Line(Kind.REMOVED, without(Kind.ADDED, words)));
        lines.add(new Line(Kind.ADDED, without(Kind.REMOVED, words)));
      } else {
        lines.add(Line.whole(line.kind, line.text));
      }
    }
    return lines;
  }

  /** The changed lines, with {@code around} of the unchanged ones before and after each. */
  public static List<Line> near(List<Line> lines, int around) {
    var shown = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).kind != Kind.SAME) {
        int last = Math.min(lines.size() - 1, i + around);
        for (int near = Math.max(0, i - around); near <= last; near++) {
          shown[near] = true;
        }
      }
    }
    var near = new ArrayList<Line>();
    for (int i = 0; i < shown.length; i++) {
      if (shown[i]) {
        near.add(lines.get(i));
      }
    }
    return near;
  }

  private static List<String> words(String line) {
    return List.of(WORDS.split(line));
  }

  private static List<Part> without(Kind kind, List<Part> parts) {
    return parts.stream().filter(part -> part.kind != kind).toList();
  }

  private static List<Part> compared(List<String> before, List<String> after) {
    int most = Math.min(before.size(), after.size());
    int begin = 0;
    while (begin < most && before.get(begin).equals(after.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < most - begin
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    var parts = new ArrayList<Part>();
    all(parts, Kind.SAME, before.subList(0, begin));
    middle(
        parts,
        before.subList(begin, before.size() - end),
        after.subList(begin, after.size() - end));
    all(parts, Kind.SAME, before.subList(before.size() - end, before.size()));
    return parts;
  }

  private static void all(List<Part> parts, Kind kind, List<String> texts) {
    texts.forEach(text -> parts.add(new Part(kind, text)));
  }

  private static void middle(List<Part> parts, List<String> before, List<String> after) {
    if ((long) before.size() * after.size() > MOST_COMPARISONS) {
      all(parts, Kind.REMOVED, before);
      all(parts, Kind.ADDED, after);
      return;
    }
    int[][] common = common(before, after);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        parts.add(new Part(Kind.SAME, before.get(i++)));
        j++;
      } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
        parts.add(new Part(Kind.REMOVED, before.get(i++)));
      } else {
        parts.add(new Part(Kind.ADDED, after.get(j++)));
      }
    }
  }

  /** How many of the texts from i and from j on are common, in order. */
  private static int[][] common(List<String> before, List<String> after) {
    var common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
