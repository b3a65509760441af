// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.Segment;
import java.util.ArrayList;
import java.util.List;

/** Sentences of a text with the words marked that stand in another too. */
public record MarkedText(List<Line> lines) {
  /** A sentence, in pieces. */
  public record Line(boolean title, boolean paragraph, List<Piece> pieces) {}

  /**
   * A part of a sentence.
   *
   * @param run the number of the common run that it belongs to, 0 where it is in none
   * @param opens whether the run begins here
   */
  public record Piece(String text, int run, boolean opens) {}

  /** Words in common: a number that both texts have for them, and where they stand. */
  record Mark(int number, int begin, int end) {}

  /** A sentence as it is to be shown. */
  record Shown(int begin, int end, Kind kind, boolean paragraph) {
    static Shown of(Sentence sentence) {
      return new Shown(sentence.beginOffset, sentence.endOffset, sentence.kind, sentence.paragraph);
    }

    static Shown of(Segment segment) {
      return new Shown(
          segment.begin(),
          segment.end(),
          Kind.valueOf(segment.kind().name()),
          segment.opensParagraph());
    }

    boolean holds(Mark mark) {
      return mark.begin < end && mark.end > begin;
    }
  }

  /** All sentences. */
  static MarkedText of(String text, List<Shown> sentences, List<Mark> marks) {
    return new MarkedText(
        sentences.stream()
            .map(s -> new Line(s.kind == Kind.TITLE, s.paragraph, pieces(text, s, marks)))
            .toList());
  }

  /** Only the sentences that hold a mark. */
  static MarkedText passages(String text, List<Shown> sentences, List<Mark> marks) {
    return of(
        text, sentences.stream().filter(s -> marks.stream().anyMatch(s::holds)).toList(), marks);
  }

  private static List<Piece> pieces(String text, Shown sentence, List<Mark> marks) {
    List<Piece> pieces = new ArrayList<>();
    int at = sentence.begin;
    for (var mark : marks) {
      if (sentence.holds(mark)) {
        int begin = Math.max(mark.begin, sentence.begin);
        int end = Math.min(mark.end, sentence.end);
        if (begin > at) {
          pieces.add(new Piece(text.substring(at, begin), 0, false));
        }
        pieces.add(new Piece(text.substring(begin, end), mark.number, begin == mark.begin));
        at = end;
      }
    }
    if (at < sentence.end) {
      pieces.add(new Piece(text.substring(at, sentence.end), 0, false));
    }
    return pieces;
  }
}
