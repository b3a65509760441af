// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.wording.Run;
import attest.article.wording.SharedWording;
import attest.article.wording.Wording;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;

/**
 * What an article shares word for word with another of its project; the pair stands twice, seen
 * from each. Offsets count in the articles' texts, so that splitting and merging sentences changes
 * nothing here.
 */
@Entity
public class NearCopy extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Article article;

  @ManyToOne(fetch = FetchType.LAZY)
  public Article other;

  /** Words of either that stand in the runs. */
  public int sharedWords;

  public int longestRun;
  public int fiveGrams;

  @Column(columnDefinition = "text")
  @Convert(converter = Runs.class)
  public List<Run> runs;

  protected NearCopy() {}

  /** Compares a new article with the project's others, within the transaction that stores it. */
  static void link(Article article, Manuscript manuscript) {
    var search = new CopySearch(article.project);
    link(article, search, search.wording(manuscript));
  }

  /** Compares an article anew: what was found before no longer counts. */
  static void linkAnew(Article article) {
    delete("article = ?1 or other = ?1", article);
    var search = new CopySearch(article.project);
    link(article, search, search.wording(article.id));
  }

  /** Two articles that come at the same time find each other, because the later one waits. */
  private static void link(Article article, CopySearch search, Wording wording) {
    article.project.hold();
    var prints = search.prints(wording);
    for (var match : search.matches(wording, prints, article.id)) {
      Article other = Article.known(match.article());
      keep(article, other, match.shared());
      keep(other, article, match.shared().turned());
    }
    prints.add(article.id, wording.prints());
    article.comparedUnder(search.names());
  }

  private static void keep(Article article, Article other, SharedWording shared) {
    var copy = new NearCopy();
    copy.article = article;
    copy.other = other;
    copy.sharedWords = shared.words();
    copy.longestRun = shared.longestRun();
    copy.fiveGrams = shared.fiveGrams();
    copy.runs = shared.runs();
    copy.persist();
  }

  /** Whether any of the words stand in this sentence of the article. */
  boolean meets(Sentence sentence) {
    return runs.stream().anyMatch(run -> run.meets(sentence.beginOffset, sentence.endOffset));
  }

  /** The articles that share wording with this one, in the order they came, after a cursor. */
  static List<NearCopy> of(Article article, long after, int limit) {
    return NearCopy.<NearCopy>find(
            "select c from NearCopy c join fetch c.other o where c.article = ?1"
                + " and o.removedStamp = 0 and o.id > ?2 order by o.id",
            article,
            after)
        .page(0, limit)
        .list();
  }
}
