// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.article.Article;
import attest.article.Kind;
import attest.search.trait.Trait;
import attest.search.trait.Traits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;

/** An article as it stands in the database, to be indexed sentence by sentence. */
record IndexedArticle(
    long id,
    long project,
    String title,
    String outlet,
    String language,
    @Nullable LocalDate published,
    List<Line> lines) {
  /** Sentences before one whose names it may speak of. */
  static final int NEAR = 2;

  /** Characters of a sentence that are read, those at its beginning. */
  static final int LONGEST = 4000;

  /** No join: it would have the database sort every text for each batch. */
  private static final String ARTICLE =
      "select a.id, a.project.id, a.title, a.outlet, a.language, a.publishedOn, a.text"
          + " from Article a where a.removedStamp = 0 and a.project.id not in"
          + " (select p.id from Project p where p.removedStamp > 0)";

  /** A sentence. */
  record Line(long id, int ordinal, Kind kind, String text) {}

  /** Articles after an id, in the order of theirs. */
  static List<IndexedArticle> after(long id, int most) {
    return read(
        Article.getEntityManager()
            .createQuery(ARTICLE + " and a.id > ?1 order by a.id", Object[].class)
            .setParameter(1, id)
            .setMaxResults(most)
            .getResultList());
  }

  /** Those of these articles that stand. */
  static List<IndexedArticle> of(Collection<Long> ids) {
    return read(
        Article.getEntityManager()
            .createQuery(ARTICLE + " and a.id in ?1", Object[].class)
            .setParameter(1, ids)
            .getResultList());
  }

  private static List<IndexedArticle> read(List<Object[]> rows) {
    Map<Long, String> texts = new HashMap<>();
    rows.forEach(row -> texts.put((Long) row[0], (String) row[6]));
    var lines = lines(texts);
    return rows.stream()
        .map(
            row ->
                new IndexedArticle(
                    (Long) row[0],
                    (Long) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (LocalDate) row[5],
                    lines.getOrDefault((Long) row[0], List.of())))
        .toList();
  }

  /** Each article's in their order. */
  private static Map<Long, List<Line>> lines(Map<Long, String> texts) {
    Map<Long, List<Line>> lines = new HashMap<>();
    if (!texts.isEmpty()) {
      Article.getEntityManager()
          .createQuery(
              "select s.article.id, s.id, s.ordinal, s.kind, s.beginOffset, s.endOffset from"
                  + " Sentence s where s.article.id in ?1 and s.retiredStamp = 0"
                  + " order by s.article.id, s.ordinal",
              Object[].class)
          .setParameter(1, texts.keySet())
          .getResultStream()
          .forEach(
              row ->
                  lines
                      .computeIfAbsent((Long) row[0], article -> new ArrayList<>())
                      .add(line(row, texts.getOrDefault((Long) row[0], ""))));
    }
    return lines;
  }

  private static Line line(Object[] row, String text) {
    int begin = (Integer) row[4];
    int end = (Integer) row[5];
    return new Line((Long) row[1], (Integer) row[2], (Kind) row[3], text.substring(begin, end));
  }

  /** Its sentences. */
  List<String> texts() {
    return lines.stream().map(Line::text).toList();
  }

  /** A document for each sentence. */
  List<Document> documents() {
    List<Document> documents = new ArrayList<>(lines.size());
    List<Traits> read = new ArrayList<>(lines.size());
    var heading = Traits.of(head(title), language, published);
    for (Line line : lines) {
      var traits = Traits.of(head(line.text), language, published);
      var near = Traits.near(before(read, heading));
      documents.add(document(line, traits, near));
      read.add(traits);
    }
    return documents;
  }

  static String head(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** The nearest sentences before, the last first, then the title. */
  static List<Traits> before(List<Traits> read, Traits heading) {
    List<Traits> before = new ArrayList<>();
    for (int i = read.size() - 1; i >= 0 && before.size() < NEAR; i--) {
      before.add(read.get(i));
    }
    before.add(heading);
    return before;
  }

  private Document document(Line line, Traits traits, List<Trait> near) {
    var document = new Document();
    document.add(new StringField(Fields.ARTICLE, String.valueOf(id), Store.NO));
    document.add(new StringField(Fields.PROJECT, String.valueOf(project), Store.NO));
    document.add(new LongPoint(Fields.SENTENCE, line.id));
    document.add(new NumericDocValuesField(Fields.SENTENCE, line.id));
    document.add(new NumericDocValuesField(Fields.ARTICLE, id));
    document.add(new NumericDocValuesField(Fields.ORDINAL, line.ordinal));
    document.add(new NumericDocValuesField(Fields.DAY, day()));
    document.add(new NumericDocValuesField(Fields.AGE, published == null ? day() : -day()));
    document.add(new LongPoint(Fields.DAY, day()));
    document.add(new StringField(Fields.OUTLET, Fields.outlet(project, outlet), Store.NO));
    document.add(new StoredField(Fields.TEXT, line.text));
    document.add(new StringField(Fields.LANGUAGE, language, Store.YES));
    document.add(Keys.words(project, Fields.words(language), traits.words()));
    if (line.kind == Kind.META) {
      document.add(new StringField(Fields.KIND, line.kind.name(), Store.NO));
    } else {
      addKeys(document, traits, near);
    }
    return document;
  }

  private void addKeys(Document document, Traits traits, List<Trait> near) {
    Set<String> keys = new LinkedHashSet<>();
    traits.all().forEach(trait -> keys.addAll(trait.keys()));
    Set<String> around = new LinkedHashSet<>();
    near.forEach(name -> around.addAll(name.keys()));
    around.forEach(key -> keys.add(Fields.NEARBY + key));
    document.add(Keys.unordered(project, List.copyOf(keys)));
    document.add(new StoredField(Fields.NEAR, String.join("\n", around)));
  }

  private long day() {
    return published == null ? Fields.NO_DAY : published.toEpochDay();
  }
}
