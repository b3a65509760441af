// SPDX-License-Identifier: Apache-2.0
package attest.operations.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;

/** H2's driver, with {@link EmbeddedConnection}. */
public class EmbeddedDriver extends Driver {
  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    return acceptsURL(url) ? new EmbeddedConnection(url, info) : null;
  }
}
