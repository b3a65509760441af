// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.article.Article;
import attest.project.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Has a release begun: it is stored first, and written once that is committed. */
@ApplicationScoped
public class ReleaseBeginning {
  @Inject ReleaseWorker worker;
  @Inject Event<ReleaseAsked> asked;
  @Inject Clock clock;

  /** Stores it within the caller's transaction; then have the worker start it. */
  Release begin(Membership member, Release.Title title, Plan plan) {
    long articles = Article.count("project = ?1 and removedStamp = 0", member.project);
    var release = Release.begin(member, title, plan, articles, worker.node(), clock.instant());
    asked.fire(new ReleaseAsked(member.project.id, member.person.id, release.id, release.version));
    return release;
  }
}
