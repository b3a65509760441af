// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.SentenceRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An answer, judged or taken back, with what stood before.
 *
 * @param earlier the versions before that, the earliest first
 */
public record AnswerHistory(AnswerRow answer, List<AnnotationChange> earlier) {
  /**
   * Of all answers to these sentences, as far as the asker may see them, in no order. Most have one
   * version: what stood before is asked for apart.
   *
   * @param blindness of the asker on the sentences' articles
   */
  public static List<AnswerHistory> visibleTo(Blindness blindness, List<SentenceRow> sentences) {
    var answers = AnswerRow.of(blindness, sentences);
    boolean changed = answers.stream().anyMatch(a -> a.version() > 1);
    var earlier = changed ? earlier(sentences) : Map.<Long, List<AnnotationChange>>of();
    return answers.stream()
        .map(a -> new AnswerHistory(a, earlier.getOrDefault(a.id(), List.of())))
        .toList();
  }

  /** Of the judged ones alone, as they stand. */
  public static List<AnswerHistory> standing(Blindness blindness, List<SentenceRow> sentences) {
    return AnswerRow.of(blindness, sentences).stream()
        .filter(AnswerRow::judged)
        .map(a -> new AnswerHistory(a, List.of()))
        .toList();
  }

  /** By the annotation's id. */
  private static Map<Long, List<AnnotationChange>> earlier(List<SentenceRow> sentences) {
    return AnnotationChange.<AnnotationChange>stream(
            "select c from AnnotationChange c join fetch c.annotation n join n.sentence s"
                + " where s.article.id in ?1 and s.retiredStamp = 0 and n.version > 1"
                + " and c.version < n.version order by n.id, c.version",
            sentences.stream().map(SentenceRow::article).distinct().toList())
        .collect(Collectors.groupingBy(c -> c.annotation.id));
  }
}
