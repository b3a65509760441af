// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import io.quarkus.qute.Engine;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Has the templates of all pages read while the start waits for Hibernate, instead of after that:
 * the engine reads them all when it is first asked anything. Of our own, whoever may change options
 * of Vert.x is called first, and these stay as they are.
 */
@ApplicationScoped
class EarlyTemplates implements VertxOptionsCustomizer {
  private static final Logger LOG = Logger.getLogger(EarlyTemplates.class);

  @Inject Engine templates;

  @Override
  public void accept(VertxOptions unchanged) {
    var reading = new Thread(this::read, "templates");
    reading.setDaemon(true);
    reading.start();
  }

  private void read() {
    try {
      templates.isTemplateLoaded("");
    } catch (RuntimeException e) { // the start meets the same when it comes to it, and ends
      LOG.debug("Templates could not be read", e);
    }
  }
}
