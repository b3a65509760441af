// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text read as an article: its lines kept and dropped, its sentences, and what it says about
 * itself. The same text, marks, language and overrides always give the same reading.
 */
public record Reading(
    Language language, Marks marks, List<Line> lines, List<Segment> sentences, Found found) {

  /** Without a person's overrides. */
  public static Reading of(String text, String language) {
    return of(text, Marks.NONE, language, Set.of(), Set.of());
  }

  /** Without a person's overrides, of a text out of a file that tells more than its words. */
  public static Reading of(String text, Marks marks, String language) {
    return of(text, marks, language, Set.of(), Set.of());
  }

  /** As the others, of a plain text. */
  public static Reading of(
      String text, String language, Set<Integer> restored, Set<Integer> dropped) {
    return of(text, Marks.NONE, language, restored, dropped);
  }

  /** With every line of the text kept, whatever the rules say. */
  public static Reading keepingAll(String text, String language) {
    var first = of(text, language);
    Set<Integer> dropped =
        first.lines.stream().filter(l -> !l.kept()).map(Line::begin).collect(Collectors.toSet());
    return dropped.isEmpty() ? first : of(text, language, dropped, Set.of());
  }

  /** With the sentences that somebody else marked. */
  public static Reading marked(String language, List<Segment> sentences) {
    var nothing = new Found(null, null, null, null);
    return new Reading(Language.of(language), Marks.NONE, List.of(), sentences, nothing);
  }

  /**
   * @param language as {@link Language#of} takes it
   * @param restored begins of lines that a person wants kept
   * @param dropped begins of lines that a person wants set aside
   * @throws IllegalArgumentException for a language that cannot be read
   */
  public static Reading of(
      String text, Marks marks, String language, Set<Integer> restored, Set<Integer> dropped) {
    Language known = Language.of(language);
    Outline outline = Outline.of(text, marks, known, restored, dropped);
    return new Reading(
        known,
        marks,
        outline.lines(),
        Segmentation.of(text, outline, known),
        Found.in(text, outline, known));
  }
}
