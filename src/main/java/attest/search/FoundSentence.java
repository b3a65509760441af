// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import attest.search.ProjectSearch.Hit;
import attest.search.Terms.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that was found, between those around it.
 *
 * @param before the sentence before it; null at the beginning
 */
public record FoundSentence(
    Sentence sentence, List<Mark> marks, @Nullable Sentence before, @Nullable Sentence after) {

  public Article article() {
    return sentence.article;
  }

  /** A piece of its words. */
  public record Piece(String text, boolean marked) {}

  /** Its words in pieces, those that were looked for marked. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    String text = sentence.text();
    int at = 0;
    for (Mark mark : marks) {
      if (mark.begin() >= at) {
        pieces.add(new Piece(text.substring(at, mark.begin()), false));
        pieces.add(new Piece(text.substring(mark.begin(), mark.end()), true));
        at = mark.end();
      }
    }
    pieces.add(new Piece(text.substring(at), false));
    return pieces.stream().filter(piece -> !piece.text.isEmpty()).toList();
  }

  /** Those that stand in the member's project, in the order found; two queries for a page. */
  static List<FoundSentence> of(Membership membership, List<Hit> hits) {
    if (hits.isEmpty()) {
      return List.of();
    }
    Map<Long, Sentence> found =
        Sentence.<Sentence>list(
                "from Sentence s join fetch s.article a where s.id in ?1 and a.project = ?2"
                    + " and a.removedStamp = 0 and s.retiredStamp = 0",
                hits.stream().map(Hit::sentence).toList(),
                membership.project)
            .stream()
            .collect(Collectors.toMap(s -> s.id, Function.identity()));
    var around = around(found);
    return hits.stream()
        .map(hit -> of(found.get(hit.sentence()), hit, around))
        .filter(row -> row != null)
        .toList();
  }

  private static @Nullable FoundSentence of(
      @Nullable Sentence sentence, Hit hit, Map<String, Sentence> around) {
    return sentence == null || !sentence.text().equals(hit.text())
        ? null
        : new FoundSentence(
            sentence,
            hit.marks(),
            around.get(place(sentence.article.id, sentence.ordinal - 1)),
            around.get(place(sentence.article.id, sentence.ordinal + 1)));
  }

  private static Map<String, Sentence> around(Map<Long, Sentence> found) {
    Map<String, Sentence> around = new HashMap<>();
    if (!found.isEmpty()) {
      Sentence.<Sentence>list(
              "select distinct o from Sentence o, Sentence s where s.id in ?1"
                  + " and o.article = s.article and o.retiredStamp = 0"
                  + " and (o.ordinal = s.ordinal - 1 or o.ordinal = s.ordinal + 1)",
              found.keySet())
          .forEach(s -> around.put(place(s.article.id, s.ordinal), s));
    }
    return around;
  }

  private static String place(long article, int ordinal) {
    return article + "/" + ordinal;
  }
}
