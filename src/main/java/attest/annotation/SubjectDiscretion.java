// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Article;
import attest.project.SubjectsShown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps from a member what would tell them how others judged sentences that {@link Blindness}
 * hides.
 */
@ApplicationScoped
public class SubjectDiscretion {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  void hide(@Observes SubjectsShown shown) {
    var blindness = Blindness.of(shown.asker());
    shown.subjects().removeIf(s -> !articlesOf(s).stream().allMatch(blindness::showsAll));
  }

  /**
   * The articles that a subject is of.
   *
   * @param subject as kind/id; of sentences, pairs and articles, else it is of none
   */
  public static List<Long> articlesOf(String subject) {
    var ids = NUMBER.matcher(subject).results().map(n -> Long.valueOf(n.group())).toList();
    boolean ofSentences = subject.startsWith("sentence/") || subject.startsWith("pair/");
    if (ofSentences) {
      return Article.getEntityManager()
          .createQuery("select s.article.id from Sentence s where s.id in ?1", Long.class)
          .setParameter(1, ids)
          .getResultList();
    }
    return subject.startsWith("article/") ? ids : List.of();
  }
}
