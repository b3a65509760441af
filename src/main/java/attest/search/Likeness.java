// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.article.Article;
import attest.article.Sentence;
import attest.search.trait.Trait;
import attest.search.trait.Traits;
import attest.suggestion.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Finds the sentences of other articles that share most with one: what is rare weighs more. */
@ApplicationScoped
public class Likeness {
  @Inject IndexKeeper keeper;

  /**
   * A sentence and what it is compared by.
   *
   * @param near the names of the sentences before it
   * @param asides where it says who said so, which is no part of what happened
   */
  public record Read(
      String text,
      String language,
      @Nullable LocalDate published,
      Traits traits,
      List<Trait> near,
      List<Stretch> asides) {
    /** As it stands in its article. */
    public static Read of(Sentence sentence) {
      var article = sentence.article;
      var before = new ArrayList<Traits>();
      for (var one : sentence.before(IndexedArticle.NEAR)) {
        before.add(traits(one.text(), article));
      }
      before.add(traits(article.title, article));
      return new Read(
          sentence.text(),
          article.language,
          article.publishedOn,
          traits(sentence.text(), article),
          Traits.near(before),
          Asides.in(sentence.text(), article.language));
    }

    private static Traits traits(String text, Article article) {
      return Traits.of(IndexedArticle.head(text), article.language, article.publishedOn);
    }
  }

  /**
   * A sentence that shares something.
   *
   * @param near what the names of the sentences before it are known by
   */
  public record Like(
      long sentence,
      long article,
      int ordinal,
      String text,
      String language,
      @Nullable LocalDate published,
      Set<String> near) {}

  /**
   * What was found, most in common first.
   *
   * @param rarity of each key that was looked for, from 0 for what nearly every sentence has
   * @param complete whether all that is stored was looked at; not while the index is made
   */
  public record Found(List<Like> likes, Map<String, Double> rarity, boolean complete) {}

  /**
   * @param most how many, at most
   */
  public Found of(Sentence sentence, Read read, int most) {
    boolean complete = keeper.catchUp();
    var article = sentence.article;
    return in(keeper.index(), article.project.id, article.id, read, most, complete);
  }

  static Found in(
      SentenceIndex index, long project, long article, Read read, int most, boolean complete) {
    return index.read(
        searcher -> {
          var asked = new LikenessQuery(searcher.getIndexReader(), project);
          var likes = likes(searcher, asked.of(read, article), most);
          return new Found(likes, asked.rarity(), complete);
        });
  }

  private static List<Like> likes(IndexSearcher searcher, BooleanQuery query, int most)
      throws IOException {
    List<Like> likes = new ArrayList<>();
    var stored = searcher.storedFields();
    for (var hit : searcher.search(query, most).scoreDocs) {
      var place = Place.of(searcher, hit.doc);
      var document = stored.document(hit.doc);
      String near = document.get(Fields.NEAR);
      likes.add(
          new Like(
              place.sentence(),
              place.article(),
              place.ordinal(),
              document.get(Fields.TEXT),
              document.get(Fields.LANGUAGE),
              place.day(),
              near == null || near.isEmpty() ? Set.of() : Set.of(near.split("\n"))));
    }
    return likes;
  }
}
