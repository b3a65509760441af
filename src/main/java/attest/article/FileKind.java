// SPDX-License-Identifier: Apache-2.0
package attest.article;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kinds of files that are read, each with its reader: the one place that knows them all. */
enum FileKind {
  TEXT(Incoming.MOST_BYTES, Incoming::plainText, "txt");

  /** Most bytes that a file of this kind may have. */
  final long mostBytes;

  private final Function<Sent, Stream<Incoming>> reader;
  private final List<String> endings;

  FileKind(long mostBytes, Function<Sent, Stream<Incoming>> reader, String... endings) {
    this.mostBytes = mostBytes;
    this.reader = reader;
    this.endings = List.of(endings);
  }

  /** The kind that the file is, null for one that is not read. */
  static @Nullable FileKind of(Sent file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    for (var kind : values()) {
      if (kind.endings.contains(ending)) {
        return kind;
      }
    }
    return null;
  }

  /** Reads one after the other, as the stream is drawn; the stream is to be closed. */
  Stream<Incoming> read(Sent file) {
    return reader.apply(file);
  }
}
