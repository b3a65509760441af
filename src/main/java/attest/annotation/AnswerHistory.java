// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Article;
import attest.project.Membership;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** An answer, judged or taken back, with every version of it, the earliest first. */
public record AnswerHistory(Annotation annotation, List<AnnotationChange> versions) {
  private static final String CHANGES =
      "select c from AnnotationChange c join fetch c.annotation n join fetch n.reviewer r"
          + " join n.sentence s where s.article = ?1 and s.retiredStamp = 0";
  private static final String IN_ORDER = " order by s.ordinal, r.id, c.version";

  /** Of all answers to an article that the asker may see, in the order of its sentences. */
  public static List<AnswerHistory> visibleTo(Membership asker, Article article) {
    return Blindness.of(asker, article).showsAll(article.id)
        ? gathered(AnnotationChange.<AnnotationChange>stream(CHANGES + IN_ORDER, article))
        : gathered(
            AnnotationChange.stream(CHANGES + " and r = ?2" + IN_ORDER, article, asker.person));
  }

  private static List<AnswerHistory> gathered(Stream<AnnotationChange> changes) {
    var found = new LinkedHashMap<Long, AnswerHistory>();
    changes.forEach(
        c ->
            found
                .computeIfAbsent(
                    c.annotation.id, id -> new AnswerHistory(c.annotation, new ArrayList<>()))
                .versions
                .add(c));
    return List.copyOf(found.values());
  }

  /** What stood before the last version. */
  public List<AnnotationChange> earlier() {
    return versions.subList(0, versions.size() - 1);
  }
}
