// SPDX-License-Identifier: Apache-2.0
package attest.live;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at an article, to be told to whoever may know of it. Equal ones that wait
 * are told once.
 *
 * @param by the person who did it
 * @param comment the comment, 0 where it is about none
 */
record Notice(
    About about, long project, long article, @Nullable Long sentence, long by, long comment) {
  /** What it is about, as the message says it in small letters. */
  enum About {
    ANSWER,
    COMMENT,
    SUBMISSION,
    ADJUDICATION,
    CONTEST
  }

  /** The message to a reader; {@code own} where they did it themselves, perhaps a page ago. */
  JsonObject messageTo(long reader) {
    var message = new JsonObject().put("about", about.name().toLowerCase(java.util.Locale.ROOT));
    if (sentence != null) {
      message.put("sentence", sentence);
    }
    return reader == by ? message.put("own", true) : message;
  }
}
