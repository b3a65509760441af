// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
import attest.shared.Conflict;
import attest.shared.NotFound;
import java.time.Instant;
import java.util.Optional;

/** Brings a removed project back, for its leads and administrators. */
record Restoration(Person asker, String key, Instant now) {
  /**
   * @return the project; unchanged where it is there already
   * @throws NotFound where there is none that the asker may restore
   * @throws Conflict where another project has the key by now
   */
  Project run() {
    var removed = Project.restorable(asker, key, now);
    removed.ifPresent(project -> project.restore(asker));
    return removed.or(this::present).orElseThrow(this::notFound);
  }

  private Optional<Project> present() {
    return Project.byKey(key).filter(p -> asker.admin || leads(p));
  }

  private boolean leads(Project project) {
    return Membership.of(project, asker).filter(m -> m.may(Permission.MANAGE)).isPresent();
  }

  private NotFound notFound() {
    return new NotFound("There is no removed project " + key + " that you may restore.");
  }
}
