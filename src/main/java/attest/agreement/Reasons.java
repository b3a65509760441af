// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The reasons why a figure has no value or no interval. The statistics and the API give them in
 * English; a page says them in its own language, those that the table lacks as they are.
 */
final class Reasons {
  private static final Map<String, List<String>> ROWS = read();

  private Reasons() {}

  /** A reason in a language. */
  static String in(String language, String english) {
    int column = columns().indexOf(language);
    var row = ROWS.get(english);
    return row == null || column < 0 ? english : row.get(column);
  }

  /** The languages in which each reason is known. */
  private static List<String> columns() {
    return Objects.requireNonNull(ROWS.get("en"));
  }

  private static Map<String, List<String>> read() {
    var rows = new HashMap<String, List<String>>();
    var loader = Thread.currentThread().getContextClassLoader();
    var in = Objects.requireNonNull(loader.getResourceAsStream("agreement/reasons.tsv"));
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().map(line -> List.of(line.split("\t"))).forEach(r -> rows.put(r.get(0), r));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
