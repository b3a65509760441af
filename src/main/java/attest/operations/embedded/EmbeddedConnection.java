// SPDX-License-Identifier: Apache-2.0
package attest.operations.embedded;

import java.sql.SQLException;
import java.util.Properties;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;

/**
 * A connection that is refused once H2 has closed the file below it, as it does where the disk
 * takes no more. H2 2.4.240 itself would try for ever to begin a statement there ({@code
 * MVStore.registerVersionUsage}), in the commit by which the pool sets a connection back, say.
 */
final class EmbeddedConnection extends JdbcConnection {
  EmbeddedConnection(String url, Properties info) throws SQLException {
    super(url, info, null, null, false);
  }

  @Override
  protected void checkClosed() {
    super.checkClosed();
    if (isCutOff()) {
      throw DbException.get(ErrorCode.DATABASE_IS_CLOSED);
    }
  }

  /** What is cut off has nothing to be rolled back in, and is let go of as it is. */
  @Override
  public void close() throws SQLException {
    if (!isCutOff()) {
      super.close();
    }
  }

  private boolean isCutOff() {
    return getSession() instanceof SessionLocal session
        && session.getDatabase().getStore().getMvStore().isClosed();
  }
}
