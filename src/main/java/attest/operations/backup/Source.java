// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Something that all rows can be taken from: a database as it stands at one moment, or a file. */
interface Source extends AutoCloseable {
  /** Takes a row's line. */
  interface Taker {
    void take(byte[] line) throws IOException, SQLException;
  }

  /** The last migration that its tables went through. */
  String version();

  List<Table> tables();

  /**
   * Every row of a table.
   *
   * @return how many there were, and their sum
   * @throws Refused where they are not what they should be
   */
  Sum.Total rows(Table table, Taker taker) throws IOException, SQLException;

  @Override
  void close() throws IOException, SQLException;
}
