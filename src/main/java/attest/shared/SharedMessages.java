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

  @Message("Main")
  String main_navigation();

  @Message("My work")
  String my_work();

  @Message("Project")
  String project();

  @Message("Import")
  String import_articles();

  @Message("Disagreement")
  String disagreement();

  @Message("Datasets")
  String datasets();

  @Message("People")
  String people();

  @Message("Go to My work")
  String home();
}
