// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of webhooks, in every language: {@code messages/webhook*.properties}. */
@MessageBundle("webhook")
public interface WebhookMessages {
  @Message("Webhooks")
  String title();

  @Message(
      "Other programs are told when a release is ready or an article is submitted: a signed"
          + " message says that it happened and where to ask, never an answer, a text or a name.")
  String standfirst();

  @Message("Addresses that are told")
  String addresses();

  @Message("No address is told yet.")
  String none();

  @Message("Address")
  String address();

  @Message("Told of")
  String told_of();

  @Message("Made")
  String made();

  @Message("Releases")
  String releases();

  @Message("Submissions")
  String submissions();

  @Message("Tell another address")
  String next();

  @Message("It begins with https:// (or http://) and names a host of the public internet.")
  String address_hint();

  @Message("Tell it of")
  String occasions();

  @Message("Releases that are ready")
  String releases_ready();

  @Message("Articles that are submitted or reopened")
  String articles_submitted();

  @Message("Add")
  String make();

  @Message("This server goes to no addresses that its users name")
  String not_allowed();

  @Message("An administrator can allow it, under People, Import by address.")
  String not_allowed_why();

  @Message("The webhook is made")
  String secret_made();

  @Message("Copy the secret now: it is shown this once.")
  String secret_once();

  @Message("Secret")
  String secret();

  @Message(
      "The receiver checks with it that a message comes from here, as the Standard Webhooks"
          + " specification says. A first message is on its way.")
  String secret_use();

  @Message("I have copied it")
  String secret_copied();

  @Message("Deliveries")
  String deliveries();

  @Message("Nothing was sent to it yet.")
  String deliveries_none();

  @Message("Event")
  String event();

  @Message("State")
  String state();

  @Message(
      "{#switch state}{#case WAITING}waiting{#case DELIVERED}delivered{#case GIVEN_UP}given"
          + " up{/switch}")
  String state_named(Delivery.State state);

  @Message("Attempts")
  String attempts();

  @Message("Answer")
  String answer();

  @Message(
      "{#switch answer}{#case ''}none yet{#case 'no-address'}no address{#case 'not-public'}no host"
          + " of the public internet{#case 'unreachable'}not reached{#case 'too-slow'}too slow{#case"
          + " 'not-allowed'}not allowed by an administrator{#else}{answer}{/switch}")
  String answer_named(String answer);

  @Message("Next attempt")
  String due();

  @Message("Send now")
  String send();

  @Message("Send {event} of {moment} now")
  String send_named(String event, String moment);

  @Message("Remove this webhook …")
  String remove_ask();

  @Message("Remove the webhook?")
  String remove_title();

  @Message(
      "Nothing more is sent to this address, what waits included. What was sent stays in the audit trail.")
  String remove_what();

  @Message("The secret is lost. A new webhook of the same address has another one.")
  String remove_secret();

  @Message("Remove")
  String remove();

  @Message("The webhook is removed")
  String removed();

  @Message("An address begins with https:// or http:// and names a host of the public internet.")
  String address_rule();

  @Message("The project tells this address already.")
  String address_taken();

  @Message("Choose releases, submissions or both.")
  String occasions_rule();
}
