// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/** A published table of judgements: item, annotator, label. */
record PublishedTable(
    Ratings ratings, List<String> items, List<String> annotators, List<String> labels) {

  static PublishedTable read(String name) {
    List<String> items = new ArrayList<>();
    List<String> annotators = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    RatingsBuilder builder = Ratings.builder();
    for (String line : lines(name)) {
      String[] cells = line.split(",");
      builder.add(number(cells[0], items), number(cells[1], annotators), number(cells[2], labels));
    }
    return new PublishedTable(builder.build(), items, annotators, labels);
  }

  Patterns patterns() {
    return Patterns.of(ratings);
  }

  LongToDoubleFunction numbers() {
    return NumericLabels.of(labels);
  }

  private static List<String> lines(String name) {
    try (InputStream in = PublishedTable.class.getResourceAsStream("/agreement/" + name + ".csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(String name, List<String> names) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name);
  }
}
