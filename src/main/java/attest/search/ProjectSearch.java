// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.project.Membership;
import attest.search.Terms.Mark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** Finds sentences of a project by their words and by what reviewers answered. */
@ApplicationScoped
public class ProjectSearch {
  /** Rows that can be turned over to; who wants more asks for less. */
  static final int DEEPEST = 10_000;

  @Inject IndexKeeper keeper;

  /**
   * @param rows a page of them, as they stand in the database
   * @param total how many there are; at least so many where {@code more}
   * @param next where the next page begins; null at the end
   * @param complete whether every sentence that is stored was looked at
   */
  public record Found(
      List<FoundSentence> rows,
      long total,
      boolean more,
      @Nullable Integer next,
      boolean complete) {}

  /** A sentence of the index that was found. */
  record Hit(long sentence, String text, List<Mark> marks) {}

  /**
   * @param from how many to pass over
   * @throws attest.shared.Invalid for what cannot be asked, naming the parameter
   */
  public Found of(Membership membership, Asked asked, int from, int most) {
    var parts = asked.parts();
    boolean complete = keeper.catchUp();
    if (asked.isEmpty() || from >= DEEPEST) {
      return new Found(List.of(), 0, false, null, complete);
    }
    long[] answered =
        parts.asksAnswers()
            ? AnswerFilter.sentences(membership, parts).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray()
            : null;
    return keeper
        .index()
        .read(searcher -> found(searcher, membership, parts, answered, from, most, complete));
  }

  private static Found found(
      IndexSearcher searcher,
      Membership membership,
      Asked.Parts asked,
      long @Nullable [] answered,
      int from,
      int most,
      boolean complete)
      throws IOException {
    var terms = new Terms(asked.words());
    var query = query(searcher.getIndexReader(), membership.project.id, asked, terms, answered);
    int until = Math.min(DEEPEST, from + most);
    var top = searcher.search(query, until, asked.order().sort);
    List<Hit> hits = new ArrayList<>();
    for (int i = from; i < top.scoreDocs.length; i++) {
      hits.add(hit(searcher, top.scoreDocs[i].doc, terms));
    }
    long total = top.totalHits.value;
    boolean more = top.totalHits.relation != TotalHits.Relation.EQUAL_TO;
    Integer next = total > until && until < DEEPEST ? until : null;
    return new Found(FoundSentence.of(membership, hits), total, more, next, complete);
  }

  private static Hit hit(IndexSearcher searcher, int document, Terms terms) throws IOException {
    var stored = searcher.storedFields().document(document);
    String text = stored.get(Fields.TEXT);
    var marks = terms.marks(text, stored.get(Fields.LANGUAGE));
    return new Hit(Place.of(searcher, document).sentence(), text, marks);
  }

  private static BooleanQuery query(
      IndexReader reader, long project, Asked.Parts asked, Terms terms, long @Nullable [] answered)
      throws IOException {
    var all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.PROJECT, String.valueOf(project))), Occur.FILTER);
    if (!asked.words().isEmpty()) {
      all.add(terms.query(reader, project, Terms.languages(asked.language())), Occur.MUST);
    }
    if (!asked.language().isEmpty()) {
      all.add(new TermQuery(new Term(Fields.LANGUAGE, asked.language())), Occur.FILTER);
    }
    if (!asked.outlet().isEmpty()) {
      String outlet = Fields.outlet(project, asked.outlet());
      all.add(new TermQuery(new Term(Fields.OUTLET, outlet)), Occur.FILTER);
    }
    if (asked.from() != null || asked.to() != null) {
      all.add(
          LongPoint.newRangeQuery(Fields.DAY, day(asked.from(), 1), day(asked.to(), -1)),
          Occur.FILTER);
    }
    if (answered != null) {
      all.add(LongPoint.newSetQuery(Fields.SENTENCE, answered), Occur.FILTER);
    }
    return all.build();
  }

  /** An open end reaches every day that is known. */
  private static long day(@Nullable LocalDate day, int end) {
    return day != null ? day.toEpochDay() : end > 0 ? Fields.NO_DAY + 1 : Long.MAX_VALUE;
  }
}
