// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import attest.shared.Invalid;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence cut in two at a place that a person chose; white space at the cut belongs to neither
 * part. Offsets count from the beginning of the sentence.
 */
public record Cut(Span first, Span second) {
  private static final String FIELD = "at";
  private static final String STOPS = ".!?…؟»”";

  /**
   * @throws Invalid where there is no text on both sides, or a character would be torn
   */
  public static Cut of(String sentence, int at) {
    int length = sentence.length();
    if (at <= 0 || at >= length) {
      throw new Invalid(
          FIELD, "at lies inside the sentence: between 1 and " + (length - 1) + " here.");
    }
    var clusters = new Clusters(sentence);
    if (!clusters.boundary(at)) {
      throw new Invalid(FIELD, "at is inside a character.");
    }
    var cut = new Cut(clusters.trimmed(0, at), clusters.trimmed(at, length));
    if (cut.first.length() == 0 || cut.second.length() == 0) {
      throw new Invalid(FIELD, "at leaves no text on one side.");
    }
    return cut;
  }

  /** Where a reader may want to cut: before each word but the first, and behind a stop. */
  public static List<Integer> places(String sentence) {
    var clusters = new Clusters(sentence);
    var places = new ArrayList<Integer>();
    var whole = clusters.trimmed(0, sentence.length());
    for (int at = whole.begin() + 1; at < whole.end(); at++) {
      boolean word = Blank.is(sentence.charAt(at - 1)) && !Blank.is(sentence.charAt(at));
      boolean stop = STOPS.indexOf(sentence.charAt(at - 1)) >= 0 && letter(sentence, at);
      if ((word || stop) && clusters.boundary(at)) {
        places.add(at);
      }
    }
    return places;
  }

  private static boolean letter(String sentence, int at) {
    return Character.isLetter(sentence.codePointAt(at)) || sentence.charAt(at) == '«';
  }

  /** Whether two stretches of a text have nothing but white space between them. */
  public static boolean adjoin(String text, int end, int begin) {
    return end <= begin && Blank.skip(text, end, begin) == begin;
  }
}
