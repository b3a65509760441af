// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import attest.account.Person;
import attest.article.Article;
import attest.article.Sentence;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A reviewer does not want to see a suggestion again. */
@Entity
public class SuggestionDismissal extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Sentence sentence;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person reviewer;

  public String suggestionKey;
  public Instant dismissedAt;

  protected SuggestionDismissal() {}

  /** The keys that a reviewer dismissed in an article, by sentence. */
  static Map<Long, Set<String>> of(Person reviewer, Article article) {
    return SuggestionDismissal.<SuggestionDismissal>list(
            "reviewer = ?1 and sentence.article = ?2", reviewer, article)
        .stream()
        .collect(
            Collectors.groupingBy(
                d -> d.sentence.id, Collectors.mapping(d -> d.suggestionKey, Collectors.toSet())));
  }

  /** Once more is no other dismissal. */
  static void dismiss(Sentence sentence, Person reviewer, String key, Instant now) {
    if (count(WHICH, sentence, reviewer, key) == 0) {
      var dismissal = new SuggestionDismissal();
      dismissal.sentence = sentence;
      dismissal.reviewer = reviewer;
      dismissal.suggestionKey = key;
      dismissal.dismissedAt = now;
      dismissal.persist();
    }
  }

  static void takeBack(Sentence sentence, Person reviewer, String key) {
    delete(WHICH, sentence, reviewer, key);
  }

  private static final String WHICH = "sentence = ?1 and reviewer = ?2 and suggestionKey = ?3";
}
