// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Article;
import attest.project.Membership;
import java.util.Collection;
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
   * Of all answers to articles that follow each other in the asker's project, as far as they may
   * see them. Most have one version: what stood before is asked for apart.
   *
   * @param blindness of the asker on these articles
   */
  public static List<AnswerHistory> visibleTo(
      Membership asker, Blindness blindness, List<Article> articles) {
    var answers = AnswerRow.of(asker, blindness, articles);
    boolean changed = answers.stream().anyMatch(a -> a.version() > 1);
    var earlier = changed ? earlier(articles) : Map.<Long, List<AnnotationChange>>of();
    return answers.stream()
        .map(a -> new AnswerHistory(a, earlier.getOrDefault(a.id(), List.of())))
        .toList();
  }

  /** Of the judged ones alone, as they stand. */
  public static List<AnswerHistory> standing(
      Membership asker, Blindness blindness, List<Article> articles) {
    return AnswerRow.of(asker, blindness, articles).stream()
        .filter(AnswerRow::judged)
        .map(a -> new AnswerHistory(a, List.of()))
        .toList();
  }

  /** By the annotation's id. */
  private static Map<Long, List<AnnotationChange>> earlier(Collection<Article> articles) {
    return AnnotationChange.<AnnotationChange>stream(
            "select c from AnnotationChange c join fetch c.annotation n join n.sentence s"
                + " where s.article in ?1 and s.retiredStamp = 0 and n.version > 1"
                + " and c.version < n.version order by n.id, c.version",
            articles)
        .collect(Collectors.groupingBy(c -> c.annotation.id));
  }
}
