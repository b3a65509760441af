// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with an article a row, read from the front to the end. */
public interface Table extends Closeable {
  /** The most columns of which a person chooses. */
  int MOST_COLUMNS = 200;

  /** How rows are written. */
  enum Form {
    DELIMITED,
    JSON_LINES
  }

  /**
   * @throws BrokenTable where not even its columns can be read
   */
  static Table open(InputStream bytes, Form form) throws IOException {
    var characters = Characters.of(bytes);
    return form == Form.DELIMITED ? new CsvTable(characters) : new JsonTable(characters);
  }

  /** The columns' names, each once. */
  List<String> header();

  /** The next row, null at the end. */
  @Nullable TableRow next() throws IOException;
}
