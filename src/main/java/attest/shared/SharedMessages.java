// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame, in every language of the interface: {@code messages/shared*.properties}. */
@MessageBundle("shared")
public interface SharedMessages {
  @Message("en")
  String lang();

  @Message("ltr")
  String dir();

  @Message("The verification desk, sentence by sentence")
  String motto();

  @Message("Skip to content")
  String skip();

  @Message("Under way…")
  String under_way();

  @Message("Main")
  String main_navigation();

  @Message("My work")
  String my_work();

  @Message("Project")
  String project();

  @Message("Projects")
  String projects();

  @Message("Import")
  String import_articles();

  @Message("Dossiers")
  String dossiers();

  @Message("Adjudicate")
  String adjudicate();

  @Message("Disagreement")
  String disagreement();

  @Message("Datasets")
  String datasets();

  @Message("People")
  String people();

  @Message("Account")
  String account();

  @Message("Sign in")
  String sign_in();

  @Message("Go to My work")
  String home();

  @Message("Cancel")
  String cancel();

  @Message("Save")
  String save();

  @Message("Copy")
  String copy();

  @Message("Copied")
  String copied();

  @Message("This was not done")
  String not_done();

  @Message(
      "This form was sent already, and what it made is shown once. If you did not see it, take it"
          + " away below and make another.")
  String sent_before();

  @Message("English")
  String english();

  @Message("French")
  String french();

  @Message("Arabic")
  String arabic();

  /** The status in words, for the heading of an error page. */
  @Message(
      "{#switch status}{#case 400}Not readable{#case 401}Sign in first{#case 403}Not allowed"
          + "{#case 404}Not found{#case 405}Not offered here{#case 406}Not available in that form"
          + "{#case 409}Conflict{#case 412}Changed meanwhile{#case 413}Too large"
          + "{#case 415}Not a form of content this takes{#case 422}Not accepted"
          + "{#case 429}Too many attempts{#case 500}The server failed"
          + "{#case 503}Not to be used at present{#else}Not accepted{/switch}")
  String problem_title(int status);

  /** What a status means and what to do, where no other words tell it in the page's language. */
  @Message(
      "{#switch status}{#case 403}You see this and may not do that with it."
          + "{#case 404}There is nothing here that you may see."
          + "{#case 409}Something else stands in the way. Nothing was changed."
          + "{#case 412}Somebody changed this meanwhile. Nothing was overwritten."
          + "{#case 405}This address does not take that method."
          + "{#case 413}That is larger than this server takes in one request."
          + "{#case 415}This address does not take that type of content."
          + "{#case 429}Too many attempts from here. Wait a little and try again."
          + "{#case 500}Something failed here. Nothing was half stored."
          + "{#case 503}The database cannot be used at present. Nothing was stored. Try again."
          + "{#else}The request could not be taken as it was sent.{/switch}")
  String problem_words(int status);

  @Message(
      "This page is from an earlier sign-in, so nothing was changed. Go back, reload it and try again.")
  String earlier_page();

  /** By which the log tells what failed. */
  @Message("Fault {number}.")
  String fault(String number);

  @Message(":")
  String colon();

  @Message(";")
  String semicolon();

  @Message(",")
  String comma();

  @Message("Enter")
  String enter_key();

  @Message("Ctrl+Enter")
  String ctrl_enter_keys();

  @Message("Esc")
  String escape_key();

  @Message("Delete")
  String delete_key();

  @Message("{#switch key}{#case 'Enter'}Enter{#case 'Backspace'}Backspace{#else}{key}{/switch}")
  String key_named(String key);

  @Message("Shift+{key}")
  String shift_with(String key);

  @Message("First page")
  String first_page();

  @Message("Previous page")
  String previous_page();

  @Message("Next page")
  String next_page();
}
