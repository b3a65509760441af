// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Article;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An answer, judged or taken back, with what stood before.
 *
 * @param answer with the details of its last version
 * @param earlier the versions before that, the earliest first
 */
public record AnswerHistory(Answer answer, List<AnnotationChange> earlier) {
  /**
   * Of all answers to some articles that the asker may see. Most have one version: what stood
   * before is asked for apart.
   *
   * @param blindness of the asker on these articles
   */
  public static List<AnswerHistory> visibleTo(Blindness blindness, Collection<Article> articles) {
    var answers = Answer.everIn(blindness, articles);
    boolean changed = answers.stream().anyMatch(a -> a.annotation().version > 1);
    var earlier = changed ? earlier(articles) : Map.<Long, List<AnnotationChange>>of();
    return answers.stream()
        .map(a -> new AnswerHistory(a, earlier.getOrDefault(a.annotation().id, List.of())))
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

  public Annotation annotation() {
    return answer.annotation();
  }
}
