// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.List;

/** The matches of one sentence over every pair of its reviewers. */
final class FigureMatches {

  /** Two figures that two reviewers, numbered within the sentence, read as the same. */
  record Match(int reviewerA, int figureA, int reviewerB, int figureB) {}

  private final FigureSentence sentence;
  private final List<Match> matches = new ArrayList<>();
  private long unmatched;

  private FigureMatches(FigureSentence sentence) {
    this.sentence = sentence;
  }

  static FigureMatches of(FigureSentence sentence) {
    FigureMatches matches = new FigureMatches(sentence);
    int reviewers = sentence.answers().size();
    for (int a = 0; a < reviewers; a++) {
      for (int b = a + 1; b < reviewers; b++) {
        matches.compare(a, b);
      }
    }
    return matches;
  }

  private void compare(int a, int b) {
    List<Figure> ofA = sentence.answers().get(a);
    List<Figure> ofB = sentence.answers().get(b);
    List<FigureMatching.Match> found = FigureMatching.of(ofA, ofB);
    found.forEach(match -> matches.add(new Match(a, match.a(), b, match.b())));
    unmatched += ofA.size() + ofB.size() - 2L * found.size();
  }

  int group() {
    return sentence.group();
  }

  List<Match> matches() {
    return matches;
  }

  /** Figures without a counterpart, counted once for each reviewer who has none. */
  long unmatched() {
    return unmatched;
  }

  Figure a(Match match) {
    return sentence.answers().get(match.reviewerA()).get(match.figureA());
  }

  Figure b(Match match) {
    return sentence.answers().get(match.reviewerB()).get(match.figureB());
  }

  /** The matches in which an end is closed on both sides. */
  List<Match> closed(Figure.End end) {
    return matches.stream()
        .filter(match -> end.of(a(match)).isPresent() && end.of(b(match)).isPresent())
        .toList();
  }
}
