// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Article;
import attest.article.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence as pages cite it, in pieces where some of its words are to be marked. */
public record Cited(Sentence sentence, List<Piece> pieces) {

  /** A stretch of the sentence, {@code [begin, end)} in UTF-16 code units from its beginning. */
  public record Stretch(int begin, int end) {}

  /** Words that stand in another sentence too, or those between. */
  public record Piece(String text, boolean common) {}

  public static Cited of(Sentence sentence) {
    return of(sentence, List.of());
  }

  /** What lies beyond the sentence is left out; what overlaps is marked once. */
  public static Cited of(Sentence sentence, List<Stretch> common) {
    String text = sentence.text();
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (var stretch : common.stream().sorted(Comparator.comparing(Stretch::begin)).toList()) {
      int begin = Math.max(at, stretch.begin);
      int end = Math.min(text.length(), stretch.end);
      if (begin < end) {
        add(pieces, text.substring(at, begin), false);
        add(pieces, text.substring(begin, end), true);
        at = end;
      }
    }
    add(pieces, text.substring(at), false);
    return new Cited(sentence, List.copyOf(pieces));
  }

  private static void add(List<Piece> pieces, String text, boolean common) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, common));
    }
  }

  public Article article() {
    return sentence.article;
  }

  /** The outlet, else the article's heading. */
  public String outlet() {
    return article().outlet.isEmpty() ? article().heading() : article().outlet;
  }

  public @Nullable Instant published() {
    return instant(article().publishedOn);
  }

  /** Where it stands in its article. */
  public String place() {
    return "/articles/" + article().id + "/review#s" + sentence.ordinal;
  }

  static @Nullable Instant instant(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
