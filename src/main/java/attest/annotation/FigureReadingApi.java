// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.article.Sentence;
import attest.shared.Invalid;
import attest.suggestion.FigureReading;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * What words of a sentence say as a casualty figure, read in the article's language. It looks at
 * the text alone: nothing is stored, and nobody's answer is read.
 */
@Path("/api/v1/sentences/{id}/figure-reading")
public class FigureReadingApi {
  /** The words as printed, and what was read; fields as in {@link Details.Figure}. */
  public record Row(
      String text,
      int begin,
      int end,
      @Nullable Long low,
      @Nullable Long high,
      String qualifier,
      @Nullable String harm,
      String category) {
    static Row of(String text, int begin, int end, FigureReading reading) {
      return new Row(
          text,
          begin,
          end,
          reading.low(),
          reading.high(),
          reading.qualifier(),
          reading.harm(),
          reading.category());
    }
  }

  @Inject Asker asker;

  /**
   * @param begin UTF-16 code units from the beginning of the sentence
   * @param end one past the last
   */
  @GET
  public Row read(
      long id,
      @QueryParam("begin") @Nullable Integer begin,
      @QueryParam("end") @Nullable Integer end) {
    var sentence = Sentence.visibleTo(asker.person(), id);
    String text = sentence.text();
    if (begin == null || begin < 0 || begin >= text.length()) {
      throw new Invalid("begin", "begin is an offset inside the sentence.");
    }
    if (end == null || end <= begin || end > text.length()) {
      throw new Invalid("end", "end is an offset after begin, inside the sentence.");
    }
    requireWhole("begin", text, begin);
    requireWhole("end", text, end);
    var reading = FigureReading.of(text, begin, end, sentence.article.language);
    return Row.of(text.substring(begin, end), begin, end, reading);
  }

  private static void requireWhole(String field, String text, int offset) {
    if (DetailCheck.splits(text, offset)) {
      throw new Invalid(field, field + " is inside a surrogate pair.");
    }
  }
}
