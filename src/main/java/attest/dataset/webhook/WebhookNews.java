// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import attest.annotation.Submitted;
import attest.dataset.release.Released;
import attest.dataset.webhook.WebhookMessenger.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;

/** Puts down what is to be told, in the transaction in which it happens: both stand, or neither. */
@ApplicationScoped
public class WebhookNews {
  @Inject Clock clock;
  @Inject Event<Waiting> waiting;

  void released(@Observes Released release) {
    tell(
        release.project(),
        true,
        project -> Happening.release(project, release.version(), clock.instant()));
  }

  void submitted(@Observes Submitted news) {
    tell(
        news.project(),
        false,
        project ->
            Happening.submission(project, news.article(), news.submitted(), clock.instant()));
  }

  private void tell(long project, boolean release, Function<String, Happening> happening) {
    var webhooks = Webhook.toldOf(project, release);
    for (var webhook : webhooks) {
      Delivery.put(webhook, happening.apply(webhook.project.projectKey), clock.instant());
    }
    if (!webhooks.isEmpty()) {
      waiting.fire(new Waiting());
    }
  }
}
