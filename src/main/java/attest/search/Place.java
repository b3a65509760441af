// SPDX-License-Identifier: Apache-2.0
package attest.search;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Which sentence a document of the index is. */
record Place(long sentence, long article, int ordinal, @Nullable LocalDate day) {
  static Place of(IndexSearcher searcher, int document) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    int at = document - leaf.docBase;
    long day = number(leaf.reader(), Fields.DAY, at);
    return new Place(
        number(leaf.reader(), Fields.SENTENCE, at),
        number(leaf.reader(), Fields.ARTICLE, at),
        (int) number(leaf.reader(), Fields.ORDINAL, at),
        day == Fields.NO_DAY ? null : LocalDate.ofEpochDay(day));
  }

  private static long number(LeafReader reader, String field, int at) throws IOException {
    NumericDocValues values = reader.getNumericDocValues(field);
    return values != null && values.advanceExact(at) ? values.longValue() : 0;
  }
}
