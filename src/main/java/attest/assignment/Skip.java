// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.article.Article;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;

/** An article that a reviewer passed over: it comes back to them when nothing else is left. */
@Entity
public class Skip extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Article article;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person reviewer;

  public Instant skippedAt;

  protected Skip() {}

  static Optional<Skip> of(Article article, Person reviewer) {
    return find("article = ?1 and reviewer = ?2", article, reviewer).firstResultOptional();
  }

  static void note(Article article, Person reviewer, Instant now) {
    var skip = of(article, reviewer).orElseGet(Skip::new);
    skip.article = article;
    skip.reviewer = reviewer;
    skip.skippedAt = now;
    skip.persist();
  }

  static void forget(Article article, Person reviewer) {
    delete("article = ?1 and reviewer = ?2", article, reviewer);
  }
}
