// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Refuses to start over tables that another version of the program has made: an older one would
 * write into what it does not know.
 */
@Singleton
public class TablesOfAnother implements FlywayConfigurationCustomizer {
  private static final Logger LOG = Logger.getLogger(TablesOfAnother.class);

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.ignoreMigrationPatterns(new String[0]).callbacks(new Saying());
  }

  private static class Saying extends BaseCallback {
    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.AFTER_VALIDATE_ERROR;
    }

    @Override
    public void handle(Event event, Context context) {
      LOG.error(
          "The tables are not those of this version of the program. Start the version that last used"
              + " them, or a newer one; or restore a backup of this version's into an empty database.");
    }
  }
}
