// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

/** Bytes or text that cannot be taken in; the message tells a lead why and what to do. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for counting and for tests; people read the message. */
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    BINARY,
    WRONG_ENCODING,
    NOT_A_FILE,
    PASSWORD,
    BROKEN,
    BOMB,
    NO_TEXT,
    TOO_LONG,
    BUSY
  }

  private final Reason reason;

  public Unreadable(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
