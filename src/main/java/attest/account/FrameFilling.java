// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.PresentedProvider.Seen;
import attest.shared.Frame;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/**
 * Tells each page, before it is rendered, who is signed in and which language it speaks: the
 * person's own, else the best of what the browser asks for. The only place that knows; error pages
 * come by here too.
 */
@ApplicationScoped
public class FrameFilling {
  @Inject SecurityIdentity identity;
  @Inject CurrentVertxRequest request;
  @Inject Frame frame;

  void begin(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(this::fill);
  }

  private void fill(TemplateInstance page) {
    if (!Arc.container().requestContext().isActive() || request.getCurrent() == null) {
      return;
    }
    if (!frame.isFilled()) {
      fill();
    }
    page.setLocale(frame.getLocale());
  }

  private void fill() {
    var http = request.getCurrent().request();
    frame.at(request.getCurrent().normalizedPath());
    frame.did(http.getParam("done"));
    Seen seen = identity.getAttribute(PresentedProvider.SEEN);
    Secret secret = identity.getAttribute(PresentedProvider.SECRET);
    if (seen != null) {
      frame.signedIn(seen.name(), seen.admin(), secret == null ? null : secret.csrf());
    }
    String own = seen == null ? null : seen.language();
    frame.speaks(
        own == null ? asked(http.getHeader("Accept-Language")) : Locale.forLanguageTag(own));
  }

  /** The best of the interface's languages for an {@code Accept-Language} header; else English. */
  static Locale asked(@Nullable String header) {
    try {
      var best =
          header == null ? null : Locale.lookup(LanguageRange.parse(header), Frame.LANGUAGES);
      return best == null ? Locale.ENGLISH : best;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
