// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.file.DocumentReader;
import attest.article.file.HtmlFile;
import attest.article.file.PdfFile;
import attest.article.file.Signature;
import attest.article.file.TextFile;
import attest.article.file.Turn;
import attest.article.file.WordFile;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of files that are read, each with its reader: the one place that knows them all. What a
 * file is tell its first bytes, and where they do not, its name's ending.
 */
enum FileKind {
  TEXT(TextFile::read, "txt"),
  HTML(Turn.of(HtmlFile::read), "html", "htm", "xhtml"),
  PDF(Turn.of(PdfFile::read), "pdf"),
  DOCX(Turn.of(WordFile::read), "docx"),
  DELIMITED(Incoming.MOST_TABLE_BYTES, TableRows::delimited, "csv", "tsv"),
  JSON_LINES(Incoming.MOST_TABLE_BYTES, TableRows::jsonLines, "jsonl", "ndjson"),
  ZIP(256_000_000, Archive::read, "zip");

  /** Most bytes that a file of this kind may have. */
  final long mostBytes;

  private final Function<Sent, Stream<Incoming>> reader;
  private final List<String> endings;

  FileKind(DocumentReader reader, String... endings) {
    this(Incoming.MOST_BYTES, file -> Incoming.document(file, reader), endings);
  }

  FileKind(long mostBytes, Function<Sent, Stream<Incoming>> reader, String... endings) {
    this.mostBytes = mostBytes;
    this.reader = reader;
    this.endings = List.of(endings);
  }

  /** The kind that the file is, null for one that is not read. */
  static @Nullable FileKind of(Sent file) {
    return switch (Signature.of(file.content())) {
      case HTML -> HTML;
      case PDF -> PDF;
      case WORD, LOCKED -> DOCX;
      case ARCHIVE -> ZIP;
      case OTHER -> null;
      case NONE -> named(file.name());
    };
  }

  /** The kind that the name's ending tells. */
  static @Nullable FileKind named(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
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
