// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What a column of a table can hold, and the names by which tables call it. */
public enum Column {
  TEXT(
      "text texte body content contenu corps article articletext articlebody fulltext"
          + " textedelarticle النص نص نصالمقال المحتوى"),
  TITLE("title titre headline heading العنوان عنوان"),
  OUTLET(
      "outlet source media journal newspaper publication publisher site"
          + " المصدر الصحيفه الصحيفة الوسيله الوسيلة"),
  AGENCY("agency agence newsagency agencedepresse wire الوكاله الوكالة وكاله وكالة"),
  BYLINE("byline author authors auteur auteurs signature الكاتب كاتب المولف"),
  LANGUAGE("language langue lang اللغه اللغة لغه لغة"),
  URL("url uri link lien address adresse permalink href الرابط رابط"),
  PUBLISHED_ON(
      "publishedon publishedat published publicationdate datepublished pubdate date publiele"
          + " datedepublication التاريخ تاريخ تاريخالنشر");

  private final Set<String> names;

  Column(String names) {
    this.names = Set.of(names.split(" "));
  }

  /** Whether a header means this column, whatever its case, accents, spaces and marks. */
  boolean isCalled(String header) {
    return names.contains(folded(header));
  }

  private static String folded(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
