// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.search.Likeness.Read;
import attest.search.trait.Trait;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;

/** The terms that sentences like one are found by, with what each weighs in the project. */
final class LikenessQuery {
  /** Terms that are looked for, those of most weight: what bounds the time of a search. */
  private static final int MOST_TERMS = 16;

  private final IndexReader reader;
  private final long project;
  private final double sentences;
  private final Map<String, Double> rarity = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();

  LikenessQuery(IndexReader reader, long project) throws IOException {
    this.reader = reader;
    this.project = project;
    this.sentences = reader.docFreq(new Term(Fields.PROJECT, String.valueOf(project)));
  }

  Map<String, Double> rarity() {
    return rarity;
  }

  BooleanQuery of(Read read, long article) throws IOException {
    for (Trait trait : read.traits().all()) {
      double counts = Asides.have(read.asides(), trait) ? Asides.WEIGHT : 1;
      for (String key : trait.seeks()) {
        add(key, Weight.of(trait.kind()) * counts);
        if (trait.isName()) {
          add(Fields.NEARBY + key, Weight.NEARBY * counts);
        }
      }
    }
    for (Trait name : read.near()) {
      for (String key : name.seeks()) {
        add(key, Weight.NEARBY);
      }
    }
    var query = new BooleanQuery.Builder();
    weights.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MOST_TERMS)
        .forEach(term -> query.add(term(term.getKey(), term.getValue()), Occur.SHOULD));
    query.add(new TermQuery(new Term(Fields.ARTICLE, String.valueOf(article))), Occur.MUST_NOT);
    return query.build();
  }

  private void add(String key, double weight) throws IOException {
    double rare = rarity(key);
    if (rare > 0) {
      weights.merge(key, weight * rare, Math::max);
    }
  }

  /** 0 for what no sentence has. */
  private double rarity(String key) throws IOException {
    Double known = rarity.get(key);
    if (known == null) {
      int having = reader.docFreq(Keys.term(Keys.TRAITS, project, key));
      known = having == 0 ? 0 : Math.log(1 + (sentences - having + 0.5) / (having + 0.5));
      known = Math.max(0, known);
      rarity.put(key, known);
    }
    return known;
  }

  private BoostQuery term(String key, double weight) {
    return new BoostQuery(new TermQuery(Keys.term(Keys.TRAITS, project, key)), (float) weight);
  }
}
