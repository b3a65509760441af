// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.Language;
import attest.article.reading.WrittenDate;
import attest.article.table.BrokenTable;
import attest.article.table.Column;
import attest.article.table.Columns;
import attest.article.table.Flaw;
import attest.article.table.Table;
import attest.article.table.Table.Form;
import attest.article.table.TableRow;
import attest.shared.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of a table as articles to be, one at a time, each named by the table and its line. */
final class TableRows implements Iterator<Incoming> {
  private final Sent file;
  private final Table table;
  private final Columns columns;
  private @Nullable TableRow next;

  private TableRows(Sent file, Table table, Columns columns) {
    this.file = file;
    this.table = table;
    this.columns = columns;
    advance();
  }

  static Stream<Incoming> delimited(Sent file) {
    return of(file, Form.DELIMITED, null);
  }

  static Stream<Incoming> jsonLines(Sent file) {
    return of(file, Form.JSON_LINES, null);
  }

  /** How rows are written in a file of this kind, null for what is no table. */
  static @Nullable Form form(@Nullable FileKind kind) {
    return kind == FileKind.DELIMITED
        ? Form.DELIMITED
        : kind == FileKind.JSON_LINES ? Form.JSON_LINES : null;
  }

  /** How many rows a table has, 0 where not even its columns can be read. */
  static int count(Sent file, Form form) {
    try (var table = Table.open(Files.newInputStream(file.content()), form)) {
      int rows = 0;
      while (table.next() != null) {
        rows++;
      }
      return rows;
    } catch (BrokenTable e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Draws from the file until the stream is closed.
   *
   * @param chosen which column holds what; null to go by their names
   */
  static Stream<Incoming> of(Sent file, Form form, @Nullable Columns chosen) {
    try {
      var table = Table.open(Files.newInputStream(file.content()), form);
      var columns = chosen == null ? Columns.guess(table.header()) : chosen;
      return columns.hasText()
          ? stream(table, new TableRows(file, table, columns))
          : stream(table, without(file, table));
    } catch (BrokenTable e) {
      return Stream.of(
          Incoming.refused(file.name(), refusal(e.flaw()), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Incoming> stream(Table table, Iterator<Incoming> rows) {
    return StreamSupport.stream(((Iterable<Incoming>) () -> rows).spliterator(), false)
        .onClose(
            () -> {
              try {
                table.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Iterator<Incoming> without(Sent file, Table table) {
    String words =
        "No column is called text. The columns found: " + String.join(", ", table.header()) + ".";
    return Stream.of(Incoming.refused(file.name(), Refusal.NO_TEXT_COLUMN, words)).iterator();
  }

  private static Refusal refusal(Flaw flaw) {
    return switch (flaw) {
      case BROKEN, TOO_LARGE -> Refusal.BROKEN_ROW;
      case WRONG_ENCODING -> Refusal.WRONG_ENCODING;
    };
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Incoming next() {
    var row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    var incoming = incoming(row);
    advance();
    return incoming;
  }

  private void advance() {
    try {
      next = table.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Incoming incoming(TableRow row) {
    String name = file.name() + ":" + row.line();
    var flaw = row.flaw();
    if (flaw != null) {
      return Incoming.refused(name, refusal(flaw), row.words());
    }
    String text = columns.in(row, Column.TEXT);
    if (text == null) {
      return Incoming.refused(name, Refusal.EMPTY);
    }
    try {
      return Incoming.text(name, text, said(row, text), file.usual());
    } catch (Invalid e) {
      return Incoming.refused(name, Refusal.WRONG_FACT, e.words());
    }
  }

  /** What the row says; what it leaves out, the sender may have said of the whole table. */
  private Said said(TableRow row, String text) {
    String language = either(columns.in(row, Column.LANGUAGE), file.said().language());
    return new Said(
        either(columns.in(row, Column.TITLE), file.said().title()),
        either(columns.in(row, Column.OUTLET), file.said().outlet()),
        either(columns.in(row, Column.AGENCY), file.said().agency()),
        either(columns.in(row, Column.BYLINE), file.said().byline()),
        language,
        either(columns.in(row, Column.URL), file.said().url()),
        date(columns.in(row, Column.PUBLISHED_ON), language, text));
  }

  private static @Nullable String either(@Nullable String own, @Nullable String all) {
    return own == null ? all : own;
  }

  private @Nullable String date(@Nullable String cell, @Nullable String language, String text) {
    if (cell == null) {
      return file.said().publishedOn();
    }
    var said = Said.in(language);
    String usual = Language.guess(text, Language.of(file.usual())).code();
    return WrittenDate.in(cell, said.languageOver(usual))
        .orElseThrow(
            () ->
                new Invalid(
                    "publishedOn", "publishedOn cannot be read as a date; write it as 2031-03-16."))
        .toString();
  }
}
