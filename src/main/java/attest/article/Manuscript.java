// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.file.Extract;
import attest.article.reading.Language;
import attest.article.reading.Marks;
import attest.article.reading.Reading;

/**
 * A text that has been read and can be stored as an article.
 *
 * @param text whole and untouched
 * @param fileName empty where it came without a file
 */
public record Manuscript(String text, String fileName, Facts facts, Reading reading) {
  private static final int LONGEST_FILE_NAME = 500;

  public Manuscript {
    fileName = shown(fileName);
  }

  /**
   * Reads a text in the language said, else the one it seems to be in.
   *
   * @param usual the project's language, taken where the text does not tell
   * @throws attest.shared.Invalid for a fact that cannot be taken
   */
  public static Manuscript read(String text, String fileName, Said said, String usual) {
    return read(Extract.of(text), fileName, said, usual);
  }

  /** The same of what a file says; the language that it states is taken where its text is mute. */
  static Manuscript read(Extract extract, String fileName, Said said, String usual) {
    String text = extract.text();
    var guess = Language.guess(text, Language.of(extract.stated().languageOr(usual)));
    var reading = Reading.of(text, extract.marks(), said.languageOver(guess.code()));
    var found = Facts.found(reading).with(extract.stated());
    return new Manuscript(text, fileName, said.over(found), reading);
  }

  /** Read anew with these marks; the facts follow as far as the text told them. */
  Manuscript with(Marks marks) {
    var anew = Reading.of(text, marks, facts.language());
    var following = facts.following(Facts.found(reading), Facts.found(anew));
    return new Manuscript(text, fileName, following, anew);
  }

  public int sentences() {
    return reading.sentences().size();
  }

  /** How many lines are set aside. */
  int passagesDropped() {
    return (int) reading.lines().stream().filter(line -> !line.kept()).count();
  }

  /** A file's name as it may be stored and shown: one line, no more than 500 characters. */
  public static String shown(String name) {
    String line = name.replaceAll("[\\p{Cc}\\p{Cs}\\u2028-\\u202e\\u2066-\\u2069]+", " ").strip();
    return line.length() <= LONGEST_FILE_NAME
        ? line
        : line.substring(0, LONGEST_FILE_NAME - 2) + "…";
  }
}
