// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A person's act of splitting or merging sentences: who, when, and by {@link Sentence} which. */
@Entity
public class Reshaping extends PanacheEntityBase {
  /** What was done. */
  public enum Act {
    SPLIT,
    MERGE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Article article;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  @Enumerated(EnumType.STRING)
  public Act act;

  public Instant doneAt;

  protected Reshaping() {}

  static Reshaping begin(Article article, Person person, Act act, Instant now) {
    var reshaping = new Reshaping();
    reshaping.article = article;
    reshaping.person = person;
    reshaping.act = act;
    reshaping.doneAt = now;
    reshaping.persist();
    ArticleChange.append(article, now);
    return reshaping;
  }
}
