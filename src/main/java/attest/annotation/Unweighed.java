// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Sentence;
import attest.project.Project;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/**
 * Word that an answer to a sentence changed, left in the transaction that changed it for whoever
 * reckons with all of them. Rows are only added, so that no two who answer wait on each other.
 */
@Entity
public class Unweighed extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Sentence sentence;

  protected Unweighed() {}

  static void leave(Sentence sentence) {
    var word = new Unweighed();
    word.project = sentence.article.project;
    word.sentence = sentence;
    word.persist();
  }

  /**
   * Takes some of a project's, the oldest first, within a transaction of {@link
   * attest.shared.Attempts}: of two who take the same, the second waits and finds it gone. What the
   * changes left is seen by any query after this.
   *
   * @return ids of the sentences, each once
   */
  public static List<Long> take(Project project, int most) {
    var words =
        Unweighed.<Unweighed>find("project = ?1 order by id", project)
            .page(0, most)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    if (!words.isEmpty()) {
      delete("id in ?1", words.stream().map(w -> w.id).toList());
    }
    return words.stream().map(w -> w.sentence.id).distinct().toList();
  }
}
