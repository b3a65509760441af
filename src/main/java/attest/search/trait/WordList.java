// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** A file of {@code word | word | word} lines; those that begin with # are remarks. */
record WordList(List<List<String>> lines) {
  static WordList at(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream("/search/" + resource);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      return new WordList(
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every word, folded. */
  Set<String> words(Function<String, String> folding) {
    var words = new HashSet<String>();
    lines.forEach(line -> line.forEach(word -> words.add(folding.apply(word))));
    return words;
  }

  /** The first word of its line by each folded word. */
  Map<String, String> byWord(Function<String, String> folding) {
    var first = new HashMap<String, String>();
    lines.forEach(
        line -> line.forEach(word -> first.putIfAbsent(folding.apply(word), line.get(0))));
    return first;
  }
}
