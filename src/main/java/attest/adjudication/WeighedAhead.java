// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.shared.Beat;
import attest.shared.Deed;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;

/**
 * Weighs a project's answers beside the requests whenever somebody handed in an article or brought
 * in many, so that whoever looks at what divides need not wait until all of them are weighed.
 */
@ApplicationScoped
class WeighedAhead {
  private static final Set<String> MANY = Set.of("annotation.submit", "dataset.take-labelled");

  private final Beat beat =
      new Beat(
          "division", "Answers cannot be weighed at present; whoever asks for them weighs them");

  void handedIn(@Observes(during = TransactionPhase.AFTER_SUCCESS) Deed deed) {
    Long project = deed.trace().project();
    if (project != null && MANY.contains(deed.trace().act()) && !beat.isEnding()) {
      beat.now(() -> weigh(project));
    }
  }

  private void weigh(long project) {
    boolean more = true;
    while (more && !beat.isEnding()) {
      more = Division.weighSome(project);
    }
  }

  void end(@Observes ShutdownEvent stop) throws InterruptedException {
    beat.end();
  }
}
