// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.shared.Invalid;
import attest.shared.Word;
import java.util.stream.Stream;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/** In which order sentences are listed: a closed list. */
public enum SearchOrder implements Word {
  /** What has most of the rarer words first. */
  RELEVANCE(SortField.FIELD_SCORE),
  /** By the day of publication; those without one last. */
  NEWEST(new SortField(Fields.DAY, SortField.Type.LONG, true)),
  OLDEST(new SortField(Fields.AGE, SortField.Type.LONG, true)),
  /** As the articles came and as they read. */
  ARTICLE();

  final Sort sort;

  SearchOrder(SortField... first) {
    var reading =
        Stream.of(
            new SortField(Fields.ARTICLE, SortField.Type.LONG),
            new SortField(Fields.ORDINAL, SortField.Type.LONG));
    sort = new Sort(Stream.concat(Stream.of(first), reading).toArray(SortField[]::new));
  }

  static SearchOrder of(@Nullable String word) {
    return Stream.of(values())
        .filter(order -> order.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new Invalid("sort", "sort is relevance, newest, oldest or article."));
  }
}
