// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.article.table.BrokenTable;
import attest.article.table.Table;
import attest.article.table.TableRow;
import attest.shared.Invalid;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of ratings as it was sent, read once from front to end: what can be taken is written
 * aside, each row that cannot is named by its line.
 */
final class RatingsFile {
  /** What a report over them can hold in 512 MB. */
  static final int MOST_RATINGS = 4_000_000;

  private static final int MOST_LISTED = 1000;
  private static final int LONGEST = 500;
  private static final List<String> COLUMNS = List.of("item", "annotator", "label");

  private final DataOutputStream aside;
  private final boolean repeats;
  private final Map<String, Integer> items = new HashMap<>();
  private final Map<String, Integer> annotators = new HashMap<>();
  private final RatedLines lines = new RatedLines();
  private final List<Refused> refused = new ArrayList<>();
  private int taken;
  private int turnedAway;

  private RatingsFile(DataOutputStream aside, boolean repeats) {
    this.aside = aside;
    this.repeats = repeats;
  }

  /**
   * What became of the rows.
   *
   * @param refused the first thousand
   * @param refusedInAll how many
   */
  record Outcome(int taken, List<Refused> refused, int refusedInAll) {}

  /**
   * @param repeats whether one annotator may rate one item more than once
   * @throws Invalid where no row can be taken, or the columns are others
   */
  static Outcome read(InputStream bytes, boolean repeats, Path aside) {
    try (var out = new DataOutputStream(PackedRatings.writing(Files.newOutputStream(aside)));
        var table = Table.open(bytes, Table.Form.DELIMITED)) {
      var file = new RatingsFile(out, repeats);
      file.each(table, columns(table));
      return file.outcome();
    } catch (BrokenTable e) {
      throw new Invalid("file", "This is no table of ratings. " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> columns(Table table) {
    var names = new HashMap<String, String>();
    table.header().forEach(n -> names.putIfAbsent(n.strip().toLowerCase(Locale.ROOT), n));
    for (String column : COLUMNS) {
      if (!names.containsKey(column)) {
        throw new Invalid(
            column,
            "The first row has no column "
                + column
                + ": it names item, annotator and label, in any order; here it names "
                + String.join(", ", table.header())
                + ".");
      }
    }
    return names;
  }

  private void each(Table table, Map<String, String> columns) throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      String reason = row.flaw() == null ? take(row, columns) : row.words();
      if (reason != null) {
        refuse(row.line(), reason);
      }
    }
  }

  private void refuse(long line, String reason) {
    turnedAway++;
    if (refused.size() < MOST_LISTED) {
      refused.add(new Refused(line, reason));
    }
  }

  /** Null where the row was taken, else why it was not. */
  private @Nullable String take(TableRow row, Map<String, String> columns) throws IOException {
    String item = cell(row, columns, "item");
    String annotator = cell(row, columns, "annotator");
    String label = cell(row, columns, "label");
    String reason = flaw(item, annotator, label);
    if (reason != null) {
      return reason;
    }
    int earlier = repeats ? 0 : earlier(item, annotator, row.line());
    if (earlier > 0) {
      return "%s rated the item %s on line %d already. repeats=keep keeps both."
          .formatted(annotator, item, earlier);
    }
    if (++taken > MOST_RATINGS) {
      throw new Invalid("file", "There are more than %,d ratings.".formatted(MOST_RATINGS));
    }
    Rating.of(item, annotator, label).write(aside);
    return null;
  }

  private static String cell(TableRow row, Map<String, String> columns, String column) {
    return row.cells().getOrDefault(columns.get(column), "").strip();
  }

  private static @Nullable String flaw(String item, String annotator, String label) {
    if (item.isEmpty() || annotator.isEmpty()) {
      return item.isEmpty() ? "The item is empty." : "The annotator is empty.";
    }
    for (String text : List.of(item, annotator, label)) {
      if (text.length() > LONGEST) {
        return "A cell has more than " + LONGEST + " characters.";
      }
      if (text.codePoints().anyMatch(RatingsFile::isNoText)) {
        return "A cell has a character that no text here can have.";
      }
    }
    boolean gap = label.length() > 0 && Rating.of(item, annotator, label).labels().contains("");
    return gap ? "A label of the set is empty: " + label + "." : null;
  }

  private static boolean isNoText(int c) {
    return c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private int earlier(String item, String annotator, long line) {
    return lines.earlier(number(item, items), number(annotator, annotators), line);
  }

  private static int number(String name, Map<String, Integer> numbers) {
    Integer known = numbers.putIfAbsent(name, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  private Outcome outcome() {
    if (taken == 0) {
      throw new Invalid(
          "file",
          refused.isEmpty()
              ? "There is no rating in it."
              : "No row could be taken. Line %d: %s"
                  .formatted(refused.get(0).line(), refused.get(0).reason()));
    }
    return new Outcome(taken, refused, turnedAway);
  }
}
