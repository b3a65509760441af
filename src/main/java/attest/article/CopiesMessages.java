// SPDX-License-Identifier: Apache-2.0
package attest.article;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of near-copies; those of enums stand in {@code messages}. */
@MessageBundle("copies")
public interface CopiesMessages {
  @Message("Near-copies")
  String title();

  @Message("What this article shares word for word with others of the project.")
  String kicker();

  @Message("Articles that share wording with this one")
  String caption();

  @Message("Shared text")
  String share();

  @Message("Longest run")
  String run();

  @Message("shown below")
  String below();

  @Message("The two texts")
  String texts();

  @Message("Words in common are")
  String marked_before();

  @Message("marked")
  String marked();

  @Message("{n} words")
  String words(int n);

  @Message("Likely origin:")
  String origin();

  @Message("it names the agency")
  String origin_agency();

  @Message
  String origin_reason(Origin.Reason reason);

  @Message("Common passage {n}: to the other text")
  String run_there(int n);

  @Message("No other article of this project shares wording with it")
  String none();

  @Message(
      "Articles are compared when they come in: ten words in a row in common make a near-copy, or a sentence of each with six groups of five words in common.")
  String none_next();

  @Message("Near-copy")
  String mark();

  @Message("Near-copies of this text")
  String of_draft();

  @Message("{percent} % of the text, at most {n} words in a row")
  String draft_share(int percent, int n);

  @Message("in this import")
  String in_import();
}
