// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.BufferedReader;
import java.io.Reader;
import java.util.Optional;

/**
 * Has each template and each message read when a page first needs it (decision 51). The engine
 * would read them all when it is made, while the program starts: it finds empty ones then, and
 * forgets them once it is ready, before a page could ask for one. The build has read them all and
 * ends where one cannot be understood.
 */
@ApplicationScoped
class LateTemplates implements TemplateLocator {
  private static final int AFTER_QUTE = Interceptor.Priority.LIBRARY_AFTER;

  private volatile boolean made;

  void made(@Observes @Priority(AFTER_QUTE) Engine engine) {
    made = true;
    engine.clearTemplates();
  }

  @Override
  public Optional<TemplateLocation> locate(String id) {
    return made ? Optional.empty() : Optional.of(new Nothing());
  }

  /** Higher than all others. */
  @Override
  public int getPriority() {
    return Integer.MAX_VALUE;
  }

  /** A template without a word. */
  private static class Nothing implements TemplateLocation {
    @Override
    public Reader read() {
      return new BufferedReader(Reader.nullReader(), 1);
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.empty();
    }
  }
}
