// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.shared.Invalid;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a labelled file is laid out. */
public enum Layout {
  /** Attest's own, as exported. */
  JSONL,
  DOCCANO,
  LABEL_STUDIO,
  /** A table of ratings of sentences that the project has. */
  CSV;

  /** Its name in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws Invalid for a layout that is not read, naming those that are
   */
  static Layout of(String word) {
    return Arrays.stream(values())
        .filter(l -> l.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new Invalid("format", "format is one of " + words() + "."));
  }

  private static String words() {
    return Arrays.stream(values()).map(Layout::word).collect(Collectors.joining(", "));
  }

  /**
   * What a file seems to be, by its name and how it begins.
   *
   * @throws Invalid where it looks like none
   */
  static Layout guess(String name, byte[] head) {
    String begins = new String(head, UTF_8).replace("\ufeff", "").stripLeading();
    if (name.toLowerCase(Locale.ROOT).endsWith(".csv") || begins.startsWith("item,")) {
      return CSV;
    }
    if (begins.startsWith("[")) {
      return LABEL_STUDIO;
    }
    if (!begins.startsWith("{")) {
      throw new Invalid("format", "This looks like none of " + words() + ": say which it is.");
    }
    return begins.startsWith("{\"project\"") ? JSONL : DOCCANO;
  }

  void read(InputStream in, Taker taker) {
    switch (this) {
      case JSONL -> OwnLines.read(in, taker);
      case DOCCANO -> DoccanoLines.read(in, taker);
      case LABEL_STUDIO -> LabelStudioTasks.read(in, taker);
      case CSV -> RatingRows.read(in, taker);
    }
  }
}
