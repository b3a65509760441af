// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what the machine learnt. */
@MessageBundle("suggestions")
public interface SuggestionsMessages {
  @Message("Learned suggestions")
  String learned();

  @Message("What the machine learnt from this project’s answers.")
  String kicker();

  @Message(
      "Beside its rules the machine learns your labels from settled and given answers. Each figure here comes from sentences of stories that it had not learnt from, five parts in turn. Nothing leaves this server, and in a blind project each person’s suggestions are learnt only from what that person may see.")
  String how();

  @Message(
      "A label is suggested to reviewers from 20 sentences with and 20 without it on, and from an F1 of 0.6 on.")
  String rule();

  @Message("Label")
  String label();

  @Message("Sentences with it")
  String having();

  @Message("Precision")
  String precision();

  @Message("Recall")
  String recall();

  @Message("F1")
  String f1();

  @Message("To reviewers")
  String used();

  @Message("suggested")
  String is_used();

  @Message("not suggested yet")
  String not_used();

  @Message("Learnt from {n} sentences on {when}")
  String learnt_from(int n, String when);

  @Message("Nothing could be learnt yet")
  String none();

  @Message(
      "No label has 20 sentences with and 20 without it in five stories or more. Judge on, and look again.")
  String none_words();

  @Message("The machine is learning")
  String under_way();

  @Message("This takes seconds, with many answers a minute. Load the page again.")
  String under_way_words();

  @Message("Load again")
  String again();

  @Message("Suggestions are switched off")
  String off();

  @Message("Switch them on in the settings, and the machine learns from this project’s answers.")
  String off_words();
}
