// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.project.FoldedName;

/** The fields of a sentence in the index. */
final class Fields {
  static final String ARTICLE = "article";
  static final String PROJECT = "project";
  static final String SENTENCE = "sentence";
  static final String ORDINAL = "ordinal";
  static final String OUTLET = "outlet";
  static final String KIND = "kind";
  static final String TEXT = "text";
  static final String LANGUAGE = "language";

  /** Names of the sentences before, a key a line. */
  static final String NEAR = "near";

  /** Begins a key of {@link #NEAR} among the traits. */
  static final String NEARBY = "near ";

  /** The day of publication, counted from 1970. */
  static final String DAY = "day";

  /** The same, counted backwards, so that what has no day is last in both orders. */
  static final String AGE = "age";

  /** What stands for a day that is not known. */
  static final long NO_DAY = Long.MIN_VALUE;

  private Fields() {}

  /** The field of a language's words. */
  static String words(String language) {
    return "words_" + language;
  }

  static String outlet(long project, String outlet) {
    return project + ":" + FoldedName.of(outlet);
  }
}
