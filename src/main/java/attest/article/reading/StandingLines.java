// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines of an article that may be standing matter: what an outlet prints with one article after
 * the other (a slogan, a newsletter box, who we are). Whether they are is told by other articles of
 * the outlet; here it is told by place and shape which lines may be asked about at all, since
 * agencies repeat whole paragraphs of reporting and those must stay:
 *
 * <ul>
 *   <li>Only lines that stand together below the last line of reporting, or above the first and
 *       speak to readers. Credits, titles and announced lists are never asked about.
 *   <li>Running text counts as reporting, however often it is printed, unless it is brief, quotes
 *       nobody and speaks to readers ("your inbox") or tells what the outlet is ("X is a daily").
 *   <li>A line that is no running text has at most eight words and no figure.
 * </ul>
 */
public final class StandingLines {
  private static final int LONGEST = 400;
  private static final int MOST_WORDS = 8;
  private static final int MOST_LINES = 12;
  private static final int LONGEST_ARTICLE = 5;
  private static final Pattern QUOTED = Pattern.compile("[«»“”\"]");
  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}");
  private static final Pattern ADDRESS = Pattern.compile("©|https?://|www\\.|\\w@\\w");

  /**
   * A line to be asked about.
   *
   * @param wording without case, accents and outer marks
   * @param beside the wording of the reporting next to it: versions of one article share it, and
   *     count once
   */
  public record Asked(int begin, int end, String wording, String beside) {}

  private final String outlet;
  private final List<Row> rows = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private StandingLines(String text, Reading reading, String outlet) {
    this.outlet = Folded.bare(outlet);
    for (Line line : reading.lines()) {
      if (line.kept() && line.kind() != SentenceKind.META) {
        lines.add(line);
        rows.add(new Row(text, new Span(line.begin(), line.end()), line.opensParagraph(), false));
      }
    }
  }

  /**
   * Those of a reading; none where nothing but such lines would be left.
   *
   * @param outlet the article's outlet as it is called
   */
  public static List<Asked> in(String text, Reading reading, String outlet) {
    StandingLines found = new StandingLines(text, reading, outlet);
    List<Asked> asked = new ArrayList<>(found.head());
    asked.addAll(found.tail());
    return asked;
  }

  private List<Asked> head() {
    int first = 0;
    while (first < rows.size() && (!rows.get(first).isProse() || speaks(rows.get(first)))) {
      first++;
    }
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; first < rows.size() && i < Math.min(first, MOST_LINES); i++) {
      if (speaks(rows.get(i))) {
        asked.add(asked(i, first));
      }
    }
    return asked;
  }

  private List<Asked> tail() {
    int last = rows.size() - 1;
    while (last >= 0 && rows.size() - last <= MOST_LINES && mayStand(last)) {
      last--;
    }
    List<Asked> asked = new ArrayList<>();
    boolean reporting = last >= 0 && rows.get(last).isProse() && !mayStand(last);
    for (int i = behindList(last); reporting && i < rows.size(); i++) {
      asked.add(asked(i, last));
    }
    return asked;
  }

  /** Behind {@code last} and the list that it may announce. */
  private int behindList(int last) {
    int next = last + 1;
    while (last >= 0
        && rows.get(last).opensList()
        && next < rows.size()
        && !rows.get(next).isProse()) {
      next++;
    }
    return next;
  }

  private boolean mayStand(int i) {
    Row row = rows.get(i);
    if (lines.get(i).kind() == SentenceKind.TITLE || row.isBullet() || row.opensList()) {
      return false;
    }
    boolean address = ADDRESS.matcher(row.text).find();
    return speaks(row)
        || (!row.isProse()
            && row.words <= MOST_WORDS
            && (address || !FIGURE.matcher(row.text).find()));
  }

  /** To readers, or of the outlet. */
  private boolean speaks(Row row) {
    if (row.length() > LONGEST || QUOTED.matcher(row.text).find()) {
      return false;
    }
    return ADDRESS.matcher(row.text).find() || Words.READERS.in(row.bare) || tellsOfItself(row);
  }

  private boolean tellsOfItself(Row row) {
    int at = outlet.isEmpty() ? -1 : row.bare.indexOf(outlet);
    if (!row.isProse()) {
      return at >= 0;
    }
    return at >= 0
        && at <= LONGEST_ARTICLE
        && Words.SELF.opens(row.bare.substring(at + outlet.length()).strip());
  }

  private Asked asked(int i, int beside) {
    Row row = rows.get(i);
    return new Asked(row.begin, row.end, row.bare, wording(rows.get(beside)));
  }

  private static String wording(Row row) {
    return row.bare.isEmpty() ? row.text.toLowerCase(Locale.ROOT) : row.bare;
  }

  /** Phrases of all languages: a page's words to its readers are often not in its article's. */
  private static final class Words {
    static final Words READERS = new Words("readers");
    static final Words SELF = new Words("self");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    private final Set<String> phrases = new HashSet<>();

    private Words(String section) {
      for (Language language : Language.values()) {
        RuleFile.of(language, "standing")
            .section(section)
            .forEach(phrase -> phrases.add(Folded.of(phrase) + " "));
      }
    }

    boolean in(String bare) {
      String words = " " + APART.matcher(bare).replaceAll(" ") + " ";
      return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase));
    }

    boolean opens(String bare) {
      return phrases.stream().anyMatch((bare + " ")::startsWith);
    }
  }
}
