// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.List;

/** The matches of one way of reading a sentence over every pair of its reviewers. */
final class FigureMatches {

  /** Two figures that two reviewers, numbered within the sentence, read as the same. */
  record Match(int reviewerA, int figureA, int reviewerB, int figureB) {}

  private final List<List<Figure>> answers;
  private final List<Match> matches = new ArrayList<>();
  private long unmatched;

  private FigureMatches(List<List<Figure>> answers) {
    this.answers = answers;
  }

  static FigureMatches of(List<List<Figure>> answers) {
    FigureMatches matches = new FigureMatches(answers);
    int reviewers = answers.size();
    for (int a = 0; a < reviewers; a++) {
      for (int b = a + 1; b < reviewers; b++) {
        matches.compare(a, b);
      }
    }
    return matches;
  }

  private void compare(int a, int b) {
    List<Figure> ofA = answers.get(a);
    List<Figure> ofB = answers.get(b);
    List<FigureMatching.Match> found = FigureMatching.of(ofA, ofB);
    found.forEach(match -> matches.add(new Match(a, match.a(), b, match.b())));
    unmatched += ofA.size() + ofB.size() - 2L * found.size();
  }

  List<Match> matches() {
    return matches;
  }

  /** Figures without a counterpart, counted once for each reviewer who has none. */
  long unmatched() {
    return unmatched;
  }

  Figure a(Match match) {
    return answers.get(match.reviewerA()).get(match.figureA());
  }

  Figure b(Match match) {
    return answers.get(match.reviewerB()).get(match.figureB());
  }

  /** The matches in which an end is closed on both sides. */
  List<Match> closed(Figure.End end) {
    return matches.stream()
        .filter(match -> end.of(a(match)).isPresent() && end.of(b(match)).isPresent())
        .toList();
  }
}
