// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Text as both databases keep it: without NUL, which PostgreSQL refuses, and without half a
 * surrogate pair, which has no UTF-8 and would come back as another character.
 */
final class StorableText extends StringDeserializer {
  private static final long serialVersionUID = 1;

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = super.deserialize(parser, context);
    if (text != null && !isStorable(text)) {
      context.handleWeirdStringValue(String.class, "", "not storable");
    }
    return text;
  }

  static boolean isStorable(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
