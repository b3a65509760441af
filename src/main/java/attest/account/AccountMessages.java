// SPDX-License-Identifier: Apache-2.0
package attest.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the account pages. */
@MessageBundle("account")
public interface AccountMessages {
  @Message("Sign in")
  String sign_in();

  @Message("Sign out")
  String sign_out();

  @Message("You have signed out.")
  String signed_out();

  @Message("Login")
  String login();

  @Message("Password")
  String password();

  @Message("Name")
  String name();

  @Message(
      "That login and password do not match. Nothing was changed; try again, or ask your administrator for a new password.")
  String no_match();

  @Message(
      "Too many wrong passwords from here. Nothing was changed; wait ten minutes, then try again.")
  String too_many();

  @Message("First start? The server printed a one-time code:")
  String first_start();

  @Message("make the first administrator")
  String make_first();

  @Message("First run")
  String first_run();

  @Message(
      "Nobody is here yet. Whoever gives the code that the server printed becomes its administrator.")
  String first_run_why();

  @Message("One-time code")
  String code();

  @Message("The server printed it in its log when it started.")
  String code_hint();

  @Message("That is not the code that the server printed when it started.")
  String code_wrong();

  @Message("12 characters or more, and no other rule.")
  String password_hint();

  @Message("A password has 12 characters or more.")
  String password_rule();

  @Message("Make the first administrator")
  String make_administrator();

  @Message("Letters a–z, digits and . _ @ + -, at most 80.")
  String login_hint();

  @Message("A login has 1 to 80 of the letters a–z, digits and . _ @ + -, a letter or digit first.")
  String login_rule();

  @Message("This login is taken.")
  String login_taken();

  @Message("A name has 1 to 200 characters.")
  String name_rule();

  @Message("Your account")
  String account();

  @Message("Signed in as {login}")
  String account_kicker(String login);

  @Message("Name and language")
  String you();

  @Message("As colleagues see it beside your answers.")
  String name_hint();

  @Message("Language of the interface")
  String language();

  @Message("Articles keep their own language.")
  String language_hint();

  @Message("As the browser asks")
  String language_browser();

  @Message("Save")
  String save();

  @Message("Saved")
  String saved();

  @Message("Your name and language are as you see them here.")
  String saved_more();

  @Message("Change your password")
  String change_password();

  @Message("Every other session of yours ends; this one stays. Tokens stay too: revoke them below.")
  String change_password_why();

  @Message("Present password")
  String present();

  @Message("That is not your present password. Nothing was changed.")
  String present_wrong();

  @Message("New password")
  String new_password();

  @Message("Password changed")
  String password_changed();

  @Message("All your other sessions have ended; this one stays.")
  String password_changed_more();

  @Message("API tokens")
  String tokens();

  @Message("A token lets a program act as you. It is shown once, when it is made.")
  String tokens_why();

  @Message("You have no token.")
  String tokens_none();

  @Message(
      "With these, programs act as them. A new password ends none: revoke what is to work no longer.")
  String tokens_of_another();

  @Message("Tokens that work at present")
  String tokens_caption();

  @Message("Name of the token")
  String token_name();

  @Message("What it is for: “nightly export”.")
  String token_name_hint();

  @Message("A token’s name has 1 to 200 characters.")
  String token_name_rule();

  @Message("Made")
  String made_on();

  @Message("Revoke")
  String revoke();

  @Message("Revoke {name}")
  String revoke_named(String name);

  @Message("Make a token")
  String make_token();

  @Message("Your new token")
  String token_made();

  @Message("Copy it now: it is shown here once and never again. Whoever has it acts as you.")
  String token_once();

  @Message("Token")
  String token();

  @Message("Send it with each request, in the header:")
  String token_use();

  @Message("I have copied it")
  String token_copied();

  @Message("Revoke the token “{name}”?")
  String revoke_title(String name);

  @Message(
      "Programs that use it are refused from now on. It cannot be restored; another can be made.")
  String revoke_lost();

  @Message("What was done with it stays.")
  String revoke_kept();

  @Message("Token revoked")
  String revoked();

  @Message("Programs that used it are refused from now on.")
  String revoked_more();

  @Message("This session")
  String session();

  @Message("Signing out ends the session in this browser. Answers that were saved stay.")
  String session_why();

  @Message("People")
  String people();

  @Message("Everybody who may sign in. What they may do in a project is decided there.")
  String people_kicker();

  @Message("{#if count == 1}1 person{#else}{count} people{/if}")
  String people_caption(int count);

  @Message("Part")
  String part();

  @Message("Since")
  String since();

  @Message("Administrator")
  String administrator();

  @Message("Member")
  String plain_person();

  @Message("Add a person")
  String add_person();

  @Message("Hand the password over yourself, and ask them to change it on their account page.")
  String add_person_why();

  @Message("Password to hand over")
  String password_first();

  @Message("May add and remove people (administrator)")
  String is_administrator();

  @Message("Add")
  String add();

  @Message("Added")
  String added();

  @Message("They may sign in now. A lead adds them to a project.")
  String added_more();

  @Message("Removed")
  String removed();

  @Message("Their sessions and tokens have ended. What they judged stays under their name.")
  String removed_more();

  @Message("All people")
  String all_people();

  @Message("Administrator: may add and remove people.")
  String person_is_admin();

  @Message("Not an administrator.")
  String person_is_plain();

  @Message("Make administrator")
  String appoint();

  @Message("Withdraw as administrator")
  String withdraw();

  @Message("Now an administrator")
  String appointed();

  @Message("No longer an administrator")
  String withdrawn();

  @Message("This is the last administrator, so nothing was changed. Appoint another first.")
  String last_administrator();

  @Message("Set a new password")
  String set_password();

  @Message("All their sessions end. Hand the password over yourself.")
  String set_password_why();

  @Message("New password set")
  String password_set();

  @Message("All their sessions have ended, their tokens have not. Hand the password over yourself.")
  String password_set_more();

  @Message("This is you: your password is changed on")
  String own_page();

  @Message("your account page")
  String own_page_link();

  @Message("Remove this person")
  String remove();

  @Message("Remove {name}?")
  String remove_named(String name);

  @Message("Asks once more before anything is lost.")
  String remove_why();

  @Message("What is lost")
  String remove_lost_head();

  @Message(
      "They are signed out everywhere, their tokens end, and they leave every project. The login may be given to somebody else.")
  String remove_lost();

  @Message("What stays")
  String remove_kept_head();

  @Message(
      "Every answer, comment and decision of theirs stays under their name, in reports and exports too.")
  String remove_kept();

  @Message("Projects of which they are the only lead come to you.")
  String remove_heir();

  @Message("You cannot remove yourself: another administrator may.")
  String remove_yourself();

  @Message("Remove {name}")
  String remove_do(String name);

  @Message("Erase personal data")
  String erase();

  @Message("Erase the personal data of {name}")
  String erase_of(String name);

  @Message("Erase the personal data of {name}?")
  String erase_named(String name);

  @Message(
      "Name, login, password, language and chosen keys are replaced or deleted for good, sessions and tokens end, and comments that mention them mention the pseudonym. Somebody who is still here is removed by it. This cannot be undone.")
  String erase_lost();

  @Message(
      "Answers, comments and decisions stay in reports and exports, under a pseudonym. The audit trail stays whole: it holds no names.")
  String erase_kept();

  @Message("Backups made before still hold what is erased, until they are deleted.")
  String erase_backups();

  @Message(
      "Of those that the program makes by itself it keeps the last {keep}: the last that holds this is"
          + " gone after {#if days == 1}a day{#else}{days} days{/if}.")
  String erase_backups_kept(int keep, long days);

  @Message("Type the login {login} to confirm")
  String erase_type(String login);

  @Message("Type the login of this person: {login}.")
  String erase_rule(String login);

  @Message("The personal data is erased")
  String erased();

  @Message("What they judged stays, under a pseudonym.")
  String erased_more();

  @Message("erased")
  String is_erased();

  @Message("Removed people")
  String removed_people();

  @Message("What they judged stays under their name, until their data is erased.")
  String removed_people_more();

  @Message("Removed")
  String removed_on();

  @Message("Personal data")
  String data();

  @Message(
      "Everything that is kept about this person, as one file; or nothing more than a pseudonym.")
  String data_more();

  @Message(
      "Everything that is kept about you, as one file. An administrator can erase it; what you judged stays under a pseudonym.")
  String data_own();

  @Message("Take the data away (JSON)")
  String data_take();

  @Message("Second factor")
  String factor();

  @Message(
      "After the password, sign-in then asks for a six-digit code from an authenticator program: a stolen password alone opens nothing.")
  String factor_why();

  @Message("Your password comes first.")
  String factor_needs();

  @Message("It is on.")
  String factor_is_on();

  @Message("It is off.")
  String factor_is_off();

  @Message("Set up a second factor")
  String factor_begin();

  @Message("Continue")
  String factor_continue();

  @Message("Scan this picture with your authenticator program")
  String factor_scan();

  @Message("QR code that holds the key below")
  String factor_picture();

  @Message("Or type this key there")
  String factor_key();

  @Message("The code that the program shows now.")
  String factor_then();

  @Message("One-time code")
  String factor_code();

  @Message(
      "Six digits from your authenticator program. If you have lost it, one of your recovery codes.")
  String factor_code_hint();

  @Message(
      "That is not the code that is shown at present, or it was used already. Wait for the next one and"
          + " try again. If none is taken, use a recovery code, and tell an administrator.")
  String factor_wrong();

  @Message("Too many wrong codes. Wait ten minutes, then try again.")
  String factor_too_many();

  @Message("Too many wrong passwords or codes. Wait ten minutes, then try again.")
  String factor_tries();

  @Message("Sign in as somebody else")
  String factor_again();

  @Message("One-time code")
  String factor_step();

  @Message("Turn it on")
  String factor_turn_on();

  @Message("The second factor is on")
  String factor_on_title();

  @Message("Recovery codes")
  String factor_codes();

  @Message(
      "Keep them where your program is not: each opens the door once if you lose it. They are shown here and never again.")
  String factor_codes_why();

  @Message("All your other sessions have ended; this one stays.")
  String factor_others_ended();

  @Message("I have kept them")
  String factor_codes_kept();

  @Message("Turn the second factor off")
  String factor_off_title();

  @Message("From then on the password alone opens the door. The recovery codes end with it.")
  String factor_off_why();

  @Message("Turn it off")
  String factor_turn_off();

  @Message("The second factor is off")
  String factor_off_done();

  @Message(
      "It is on. Turn it off only for somebody who has lost both the program and the recovery codes, and make sure that it is they who ask.")
  String factor_reset_why();

  @Message("{#if count == 1}1 recovery code is left.{#else}{count} recovery codes are left.{/if}")
  String factor_left(long count);

  @Message("What it may do")
  String scope();

  @Message("No token may do more than you may. Give each the least that it needs.")
  String scope_hint();

  @Message(
      "{#switch scope.word}{#case 'read'}Read{#case 'export'}Read and take datasets away{#else}All that you may{/switch}")
  String scope_named(Scope scope);

  @Message(
      "{#if count == 1}You are signed in at 1 other place.{#else}You are signed in at {count} other places.{/if}")
  String sessions_others(long count);

  @Message("End all other sessions")
  String sessions_end();

  @Message("All your other sessions have ended")
  String sessions_ended();

  @Message("Sign in with {provider}")
  String openid_sign_in(String provider);

  @Message("Connect with {provider}")
  String openid_connect(String provider);

  @Message("Connected: you can sign in with {provider} from now on.")
  String openid_is_connected(String provider);

  @Message("Once connected, you can sign in with {provider} instead of your password.")
  String openid_why(String provider);

  @Message("Your account is connected")
  String openid_connected();

  @Message(
      "{#switch why}{#case 'away'}The provider was not reached. Nothing was changed; try again later, or sign in with your password."
          + "{#case 'late'}That took more than ten minutes, or began in another browser. Nothing was changed; begin again."
          + "{#case 'closed'}The provider knows you, but you may not come in here. Ask your administrator."
          + "{#case 'taken'}Your name there is another account’s here, or cannot be a login. Sign in with your password and connect your account on its page, or ask your administrator."
          + "{#else}The provider did not vouch for you. Nothing was changed; try again.{/switch}")
  String openid_refused(String why);
}
