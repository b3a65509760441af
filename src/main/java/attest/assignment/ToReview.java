// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.project.Membership;
import attest.project.Permission;
import attest.project.ToDo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Articles that are left for somebody, and how many are complete. */
@ApplicationScoped
class ToReview implements ToDo {
  @Inject Clock clock;

  @Override
  public List<Item> of(Membership asker) {
    var items = new ArrayList<Item>();
    var project = asker.project;
    if (asker.may(Permission.REVIEW)) {
      var left = Places.leftFor(asker.person, List.of(project.id), clock.instant());
      items.add(new Item(What.REVIEW, left.getOrDefault(project.id, 0L)));
    }
    if (ProjectProgress.seesAll(asker)) {
      var counts = ProjectProgress.submissionsByArticle(asker);
      items.add(new Item(What.COMPLETE, ProjectProgress.complete(counts, project), counts.size()));
    }
    return items;
  }
}
