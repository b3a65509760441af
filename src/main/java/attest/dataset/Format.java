// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.shared.NotFound;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A form in which a dataset is taken away. */
public enum Format {
  /** Everything, one JSON object a line, one line a sentence. */
  JSONL("application/jsonl", new JsonLines()),
  /** Labels and notes as a table, one row a sentence, columns for each reviewer. */
  CSV("text/csv; charset=utf-8; header=present", new FlatCsv());

  private final String mediaType;
  private final Writing writing;

  Format(String mediaType, Writing writing) {
    this.mediaType = mediaType;
    this.writing = writing;
  }

  /**
   * @throws NotFound for a format that is not offered, naming those that are
   */
  static Format of(String word) {
    return Arrays.stream(values())
        .filter(f -> f.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new NotFound(
                    "There is no format of that name. These are offered: " + offered() + "."));
  }

  private static String offered() {
    return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
  }

  /** Its name in addresses, and the ending of its files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  Writing writing() {
    return writing;
  }
}
