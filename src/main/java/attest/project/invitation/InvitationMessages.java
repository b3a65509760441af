// SPDX-License-Identifier: Apache-2.0
package attest.project.invitation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the invitation pages. */
@MessageBundle("invitation")
public interface InvitationMessages {
  @Message("Invitations")
  String invitations();

  @Message("Links by which somebody joins: each good for once and for a week.")
  String invitations_kicker();

  @Message("Invite by a link")
  String invite();

  @Message(
      "Whoever opens the link first joins in this role with their account. Where you are an administrator, somebody without an account may make one with it.")
  String invite_why();

  @Message("Role")
  String role();

  @Message("Make a link")
  String make_link();

  @Message("Open invitations")
  String open();

  @Message("None is open.")
  String none_open();

  @Message("This link leads nowhere any more")
  String gone();

  @Message(
      "An invitation is good once and for a week, and whoever made it may have taken it back. Ask them for another.")
  String gone_more();

  @Message("Invited by")
  String invited_by();

  @Message("Made")
  String made();

  @Message("Until")
  String until();

  @Message("Withdraw")
  String withdraw();

  @Message("Withdraw the invitation as {role} of {day}")
  String withdraw_of(String role, String day);

  @Message("Withdraw the invitation?")
  String withdraw_title();

  @Message(
      "Its link leads nowhere from then on; whoever has it needs another. Who joined by another link stays a member.")
  String withdraw_lost();

  @Message("Invitation withdrawn")
  String withdrawn();

  @Message("Its link leads nowhere from now on.")
  String withdrawn_more();

  @Message("A hundred invitations are open already: withdraw some first.")
  String too_many();

  @Message("Invitation link")
  String link_made();

  @Message(
      "Copy the link now and hand it over yourself: it is shown here once and never again. Whoever has it joins.")
  String link_once();

  @Message("Link")
  String link();

  @Message("Where only a path is shown, put this server’s address before it.")
  String link_hint();

  @Message("I have copied it")
  String link_copied();

  @Message("You are invited")
  String invited();

  @Message("{inviter} invites you to join")
  String invites_you(String inviter);

  @Message("Your role there: {role}")
  String your_role(String role);

  @Message("Join")
  String join();

  @Message("You are a member of this project already; the invitation stays open.")
  String member_already();

  @Message("I have an account: sign in")
  String sign_in();

  @Message("I have none: make one and join")
  String make_account();

  @Message("Sign in first; whoever has no account asks an administrator for one.")
  String account_needed();
}
