// SPDX-License-Identifier: Apache-2.0
package attest.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/**
 * Terms of the index. Each begins with its project, so that how many sentences have it is how many
 * of the project do, and no project pays for another.
 */
final class Keys extends TokenStream {
  /** What a sentence is compared by. */
  static final String TRAITS = "traits";

  private static final FieldType UNORDERED = type(IndexOptions.DOCS);
  private static final FieldType ORDERED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final String project;
  private final Iterator<String> keys;

  private Keys(long project, List<String> keys) {
    this.project = project + ":";
    this.keys = keys.iterator();
  }

  private static FieldType type(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  static Field unordered(long project, List<String> keys) {
    return new Field(TRAITS, new Keys(project, keys), UNORDERED);
  }

  /** The words of a sentence, in a field of their language, so that phrases are found. */
  static Field words(long project, String language, List<String> words) {
    return new Field(language, new Keys(project, words), ORDERED);
  }

  static Term term(String field, long project, String key) {
    return new Term(field, project + ":" + key);
  }

  @Override
  public boolean incrementToken() {
    if (!keys.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(project).append(keys.next());
    return true;
  }
}
