// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Kept lines to sentences. A line's end always ends a sentence; titles, headings and credit lines
 * are one sentence each. No sentence begins or ends with white space or inside a character.
 */
public final class Segmentation {
  private Segmentation() {}

  public static List<Segment> of(String text, Outline outline, Language language) {
    Clusters clusters = new Clusters(text);
    Splitter splitter = Splitter.in(language);
    List<Segment> segments = new ArrayList<>();
    for (Line line : outline.kept()) {
      Span whole = new Span(line.begin(), line.end());
      List<Span> sentences =
          line.kind().isOneSentence() ? List.of(whole) : splitter.split(text, whole, clusters);
      for (Span sentence : sentences) {
        boolean opens = line.opensParagraph() && sentence.begin() == line.begin();
        segments.add(
            new Segment(segments.size(), sentence.begin(), sentence.end(), line.kind(), opens));
      }
    }
    return List.copyOf(segments);
  }
}
