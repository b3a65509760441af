// SPDX-License-Identifier: Apache-2.0
package attest.planted.suggestion;

import javax.sql.DataSource;

/** A suggester with a database. */
class Storing {
  DataSource database;
}
