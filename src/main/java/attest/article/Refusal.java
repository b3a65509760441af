// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.Unreadable;

/** Why a file is not taken. The words are the API's; pages have them in each language. */
public enum Refusal {
  TYPE("Files of this type are not read: save the article as plain text (.txt) and import that."),
  EMPTY("There is no text in it."),
  TOO_LARGE(
      "It is larger than " + Incoming.MOST_BYTES / 1_000_000 + " MB, the most one file may have."),
  BINARY("This is not plain text. Save the article as .txt in UTF-8 and import that."),
  WRONG_ENCODING(
      "Its encoding cannot be told for certain, or parts of it are damaged. Save it as UTF-8 and"
          + " import it again."),
  ONLY_FURNITURE(
      "Every line of it looks like a menu or a notice. Import it on the import page, where lines"
          + " can be restored."),
  FAILED("It could not be read, and nothing of it was stored. Please report this file.");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Refusal of(Unreadable.Reason reason) {
    return switch (reason) {
      case EMPTY -> EMPTY;
      case TOO_LARGE -> TOO_LARGE;
      case BINARY -> BINARY;
      case WRONG_ENCODING -> WRONG_ENCODING;
    };
  }
}
