// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.Furniture;
import attest.article.reading.Language;
import attest.article.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the preview of an import shows: the work under way, the files at the side and one of them at
 * hand.
 *
 * @param unread files that nobody reads at present: the work was stopped
 * @param tables those that ask for their columns
 * @param next the file after the one at hand that can be looked at, the first after the last
 * @param nearCopies what shares wording with the one at hand
 * @param refusal why the facts as typed were not taken
 */
public record Preview(
    String key,
    long batch,
    ImportProgress progress,
    long unread,
    List<ImportFile> tables,
    FileList files,
    @Nullable DraftRow current,
    @Nullable Long next,
    Typed facts,
    List<Row> rows,
    int rowsLeft,
    List<DraftCopies.Copy> nearCopies,
    @Nullable FieldError refusal) {
  /** Most rows shown of one text: a browser copes with no more. */
  static final int MOST_ROWS = 2000;

  private static final int BRIEF = 24;

  /** The facts as the form holds them. */
  public record Typed(
      String title,
      String outlet,
      String agency,
      String byline,
      String language,
      String url,
      String publishedOn) {
    private static final Typed NOTHING = new Typed("", "", "", "", "fr", "", "");

    static Typed of(Facts facts) {
      return new Typed(
          facts.title(),
          facts.outlet(),
          facts.agency(),
          facts.byline(),
          facts.language(),
          facts.url(),
          facts.publishedOn() == null ? "" : facts.publishedOn().toString());
    }

    public String direction() {
      return Language.direction(language);
    }
  }

  /** A field that cannot be taken, and why. */
  public record FieldError(@Nullable String field, String words) {
    static String at(@Nullable FieldError refusal) {
      return refusal == null || refusal.field == null ? "" : refusal.field;
    }
  }

  /**
   * A sentence that is kept, or a line that is dropped.
   *
   * @param begin where its line begins: what restoring and dropping name
   * @param number the sentence's, 0 for a dropped line
   * @param opens whether it is its line's first row, which carries the button
   */
  public record Row(
      int begin, int number, boolean opens, Kind kind, @Nullable Furniture why, String text) {
    public String brief() {
      return text.length() <= BRIEF
          ? text
          : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, BRIEF))) + "…";
    }
  }

  /** With no file at hand: none can be looked at. */
  static Preview withoutFile(
      String key,
      long batch,
      ImportProgress progress,
      long unread,
      List<ImportFile> tables,
      FileList files) {
    return new Preview(
        key,
        batch,
        progress,
        unread,
        tables,
        files,
        null,
        null,
        Typed.NOTHING,
        List.of(),
        0,
        List.of(),
        null);
  }

  static List<Row> rows(String text, Reading reading) {
    List<Row> rows = new ArrayList<>();
    int next = 0;
    for (var line : reading.lines()) {
      if (!line.kept()) {
        rows.add(new Row(line.begin(), 0, true, Kind.BODY, line.dropped(), line.in(text)));
      }
      for (; next < reading.sentences().size(); next++) {
        var sentence = reading.sentences().get(next);
        if (!line.kept() || sentence.begin() >= line.end()) {
          break;
        }
        boolean opens = sentence.begin() == line.begin();
        var kind = Kind.valueOf(sentence.kind().name());
        rows.add(new Row(line.begin(), next + 1, opens, kind, null, sentence.in(text)));
      }
    }
    return rows;
  }

  /** The field at fault, empty where none is. */
  public String fault() {
    return FieldError.at(refusal);
  }

  /** Whether reading or saving is under way. */
  public boolean isWorking() {
    return progress.work() != null;
  }

  /** How many files stand in this state. */
  public long count(String state) {
    return files.count(state);
  }

  /** What the list can be held to. */
  public FileFilter.Show[] shows() {
    return FileFilter.Show.values();
  }

  public int pageBefore() {
    return files.page() - 1;
  }

  public int pageAfter() {
    return files.page() + 1;
  }

  /** The file at hand as a part of an address. */
  public String at() {
    return current == null ? "" : "&draft=" + current.id();
  }

  /** The address of the import. */
  public String path() {
    return "/projects/" + key + "/import/" + batch;
  }
}
