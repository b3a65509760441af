// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.shared.Word;

/** What a key of the review page does, and the usual key. */
public enum Act implements Word {
  NEXT("j"),
  PREVIOUS("k"),
  UNJUDGED("n"),
  CLAIM("1"),
  CASUALTY_FIGURE("2"),
  ATTRIBUTION("3"),
  NONE("0"),
  WITHDRAW("x"),
  ACCEPT("Enter"),
  DISMISS("Backspace"),
  DETAILS("d"),
  SPAN("s"),
  NOTE("t"),
  COMMENT("c"),
  CORROBORATE("l"),
  SPLIT("p"),
  MERGE("m"),
  UNDO("u"),
  REDO("Shift+u"),
  SEARCH("/"),
  KEYS("?");

  /** The name of a key, one of {@link Keys#NAMES}. */
  public final String usual;

  Act(String usual) {
    this.usual = usual;
  }
}
