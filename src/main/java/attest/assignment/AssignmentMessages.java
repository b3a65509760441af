// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of who reviews what next, and of how far everybody is. */
@MessageBundle("assignment")
public interface AssignmentMessages {
  @Message("reserved for you until {moment}")
  String reserved_until(String moment);

  @Message("was reserved for you until {moment}; nobody has taken it yet")
  String lapsed_at(String moment);

  @Message("Take another")
  String take_another();

  @Message("No article is left for you at the moment")
  String nothing_drawn();

  @Message("Each has the reviewers that it needs. One may come back when a reservation ends.")
  String nothing_drawn_more();

  @Message("Passed over")
  String skipped();

  @Message("The article comes back to you when nothing else is left. What you answered is kept.")
  String skipped_more();

  @Message("Reserved for you and assigned to you")
  String held();

  @Message("assigned to you by a lead")
  String assigned_to_you();

  @Message("to be done by {day}")
  String due_on(String day);

  @Message("overdue since {day}")
  String overdue_since(String day);

  @Message("reopened by you")
  String reopened();

  @Message("passed over")
  String passed_over();

  @Message("This article has the reviewers that it needs")
  String no_place();

  @Message("This article is not assigned to you")
  String not_assigned();

  @Message("You may review it all the same: yours will be one more.")
  String one_more();

  @Message("What you answer is kept, but you cannot submit the article.")
  String kept_not_submitted();

  @Message("Your reservation of this article has ended")
  String lapsed_title();

  @Message(
      "Nothing was heard from this page for a while, so another reviewer may be given the article. Everything that you wrote is kept. Go on, and the place is yours again if nobody has taken it.")
  String lapsed_words();

  @Message("The article is reserved for you again.")
  String place_again();
}
