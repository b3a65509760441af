// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Frame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * The asker's way into a project: finds their membership and tells the frame which project is at
 * hand.
 */
@RequestScoped
public class Members {
  @Inject Asker asker;
  @Inject Frame frame;

  /** The asker as a member of this project; not found for strangers. */
  public Membership in(String projectKey) {
    return enter(Membership.of(asker.person(), projectKey));
  }

  /** The asker as a member of this project; not found for strangers. */
  public Membership in(long projectId) {
    return enter(Membership.of(asker.person(), projectId));
  }

  /**
   * A project, for its members with this right and for administrators, who need be no members.
   *
   * @throws attest.shared.NotFound for strangers
   * @throws attest.shared.Forbidden for members without the right
   */
  public Project overseen(String projectKey, Permission permission) {
    var person = asker.person();
    if (!person.admin) {
      return in(projectKey).require(permission).project;
    }
    var project = Project.existing(projectKey);
    Membership.of(project, person)
        .ifPresentOrElse(this::enter, () -> frame.within(projectKey, project.name, Set.of()));
    return project;
  }

  public Membership enter(Membership membership) {
    var project = membership.project;
    frame.within(project.projectKey, project.name, Permission.namesOf(membership.role));
    return membership;
  }
}
