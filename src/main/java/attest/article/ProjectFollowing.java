// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.Deeds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Articles go and come back with their project, for those who keep a copy of them. */
@ApplicationScoped
class ProjectFollowing {
  private static final Set<String> ACTS = Set.of("project.remove", "project.restore");

  @Inject Clock clock;

  void follow(@Observes Deeds.Plain deed) {
    var project = deed.trace().project();
    if (project != null && ACTS.contains(deed.trace().act())) {
      ArticleChange.appendAllOf(project, clock.instant());
    }
  }
}
