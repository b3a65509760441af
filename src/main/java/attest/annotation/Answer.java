// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import java.util.Collection;
import java.util.List;

/** An answer that stands, with its details: what pages, calls and exports show of it. */
public record Answer(Annotation annotation, Details details) {
  private static final String JUDGED =
      "select n, c.details from Annotation n join fetch n.reviewer r join n.sentence s"
          + " join AnnotationChange c on c.annotation = n and c.version = n.version"
          + " where s.article = ?1 and s.retiredStamp = 0 and n.judged = true";
  private static final String IN_ORDER = " order by s.ordinal, r.id";

  /** Judged answers to an article that the asker may see, in the order of its sentences. */
  public static List<Answer> visibleTo(Membership asker, Article article) {
    return Blindness.of(asker, article).showsAll(article.id)
        ? read(JUDGED + IN_ORDER, article)
        : by(asker.person, article);
  }

  /** One reviewer's judged answers to an article, in the order of its sentences. */
  public static List<Answer> by(Person reviewer, Article article) {
    return read(JUDGED + " and r = ?2" + IN_ORDER, article, reviewer);
  }

  /** Everybody's judged answers to one sentence; ask {@link Blindness} first. */
  public static List<Answer> to(Sentence sentence) {
    return to(List.of(sentence));
  }

  /** Everybody's judged answers to some sentences, by sentence; ask {@link Blindness} first. */
  public static List<Answer> to(Collection<Sentence> sentences) {
    return read(
        "select n, c.details from Annotation n join fetch n.reviewer r join n.sentence s"
            + " join AnnotationChange c on c.annotation = n and c.version = n.version"
            + " where s in ?1 and n.judged = true order by s.id, r.id",
        sentences);
  }

  /**
   * Judged answers to sentences of one project that the asker may see, in the order of their
   * reviewers.
   *
   * @param blindness of the asker in that project
   */
  public static List<Answer> visibleTo(Blindness blindness, Collection<Long> sentences) {
    return sentences.isEmpty()
        ? List.of()
        : read(
                "select n, c.details from Annotation n join fetch n.reviewer r"
                    + " join fetch n.sentence s join AnnotationChange c on c.annotation = n"
                    + " and c.version = n.version where s.id in ?1 and s.retiredStamp = 0"
                    + " and n.judged = true order by s.id, r.id",
                sentences)
            .stream()
            .filter(
                a -> blindness.shows(a.annotation.sentence.article.id, a.annotation.reviewer.id))
            .toList();
  }

  private static List<Answer> read(String query, Object... parameters) {
    var asked = Annotation.getEntityManager().createQuery(query, Object[].class);
    for (int i = 0; i < parameters.length; i++) {
      asked.setParameter(i + 1, parameters[i]);
    }
    return asked
        .getResultStream()
        .map(row -> new Answer((Annotation) row[0], Details.of((String) row[1])))
        .toList();
  }

  /** What stands for one annotation. */
  static Answer of(Annotation annotation) {
    return new Answer(
        annotation,
        annotation.mayHaveDetails() ? AnnotationChange.details(annotation) : Details.NONE);
  }

  /** Whether it says just that. */
  boolean says(Annotation.Content content) {
    return annotation.says(content) && details.equals(content.details());
  }
}
