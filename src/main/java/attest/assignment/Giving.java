// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.article.Article;
import attest.assignment.dealing.Deal;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Project;
import attest.project.Role;
import attest.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What leads do to the places of others, of which others are told; each within a transaction of
 * {@link attest.shared.Attempts}.
 */
@ApplicationScoped
class Giving {
  @Inject Clock clock;
  @Inject Event<Placed> placed;
  @Inject Event<Dealt> dealt;
  @Inject Event<Calibrated> calibrated;

  /** The members whose part it is to review, by login. */
  static List<Membership> reviewers(Project project) {
    return Membership.allOf(project).stream().filter(Giving::isReviewer).toList();
  }

  static boolean isReviewer(Membership member) {
    return member.role == Role.REVIEWER;
  }

  /** All who may review, leads and adjudicators too. */
  static List<Membership> whoMayReview(Project project) {
    return Membership.allOf(project).stream().filter(m -> m.may(Permission.REVIEW)).toList();
  }

  Reservation assign(Membership lead, Article article, Person reviewer, @Nullable LocalDate dueOn) {
    if (Reserving.of(article, reviewer, clock.instant()).assign(dueOn)) {
      tell(lead, article, reviewer, "assign");
    }
    return Reservation.of(article, reviewer).orElseThrow();
  }

  boolean unassign(Membership lead, Article article, Person reviewer) {
    boolean changed = Reserving.of(article, reviewer, clock.instant()).unassign();
    if (changed) {
      tell(lead, article, reviewer, "unassign");
    }
    return changed;
  }

  private void tell(Membership lead, Article article, Person reviewer, String verb) {
    placed.fire(new Placed(lead.project.id, lead.person.id, article.id, reviewer.id, verb));
  }

  Deal deal(Membership lead, ByRule rule, @Nullable String print) {
    var deal = rule.apply(print, clock.instant());
    int given = deal.given().size();
    if (given > 0) {
      dealt.fire(new Dealt(lead.project.id, lead.person.id, rule.rule(), rule.seed(), given));
    }
    return deal;
  }

  Calibration start(Membership lead, Set<Long> articles) {
    ReviewQueue.locked(lead.project);
    var now = clock.instant();
    var round = Calibration.start(lead.project, found(lead, articles), now);
    if (round.startedAt.equals(now)) {
      calibrated.fire(new Calibrated(lead.project.id, lead.person.id, round.number, true));
    }
    return round;
  }

  /**
   * @throws NotFound for an article that is none of the project's
   */
  private static Set<Article> found(Membership lead, Set<Long> ids) {
    var found =
        Set.copyOf(
            Article.<Article>list(
                "project = ?1 and removedStamp = 0 and id in ?2", lead.project, ids));
    if (found.size() < ids.size()) {
      throw new NotFound("One of these articles is not in the project.");
    }
    return found;
  }

  Calibration end(Membership lead, int number) {
    ReviewQueue.locked(lead.project);
    var round = Calibration.of(lead.project, number);
    if (round.end(clock.instant())) {
      calibrated.fire(new Calibrated(lead.project.id, lead.person.id, number, false));
    }
    return round;
  }
}
