// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as a line of JSON: its values in the order of the columns' names, each a text or null. */
final class Line {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build();

  private Line() {}

  static byte[] of(List<@Nullable String> values) {
    try {
      return JSON.writeValueAsBytes(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<@Nullable String> values(byte[] line) throws IOException {
    return JSON.readValue(line, new TypeReference<List<@Nullable String>>() {});
  }
}
