// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.Unreadable;

/** Why a file is not taken. The words are the API's; pages have them in each language. */
public enum Refusal {
  TYPE(
      "Files of this type are not read: save the article as a page (.html), PDF, Word document"
          + " (.docx) or plain text (.txt) and import that."),
  EMPTY("There is no text in it."),
  TOO_LARGE(
      "It is larger than " + Incoming.MOST_BYTES / 1_000_000 + " MB, the most one file may have."),
  BINARY("This is not plain text. Save the article as .txt in UTF-8 and import that."),
  WRONG_ENCODING(
      "Its encoding cannot be told for certain, or parts of it are damaged. Save it as UTF-8 and"
          + " import it again."),
  PASSWORD("It is locked by a password. Save it without one and import it again."),
  BROKEN("It is damaged or not what it says to be. Save it anew, or as plain text (.txt)."),
  BOMB("It would swell to many times its size when unpacked, so it was not read."),
  NO_TEXT(
      "It holds pictures of pages and no text. Run text recognition over it first, or type the text"
          + " in."),
  TOO_LONG("Reading it would take too long or too much memory. Split it and import the parts."),
  BUSY("Too many large files are being read at this moment. Import it again in a minute."),
  NESTED("It is an archive within an archive. Unpack it and import what is in it."),
  NOT_A_FILE("It is a link to another file. Pack the file itself."),
  ONLY_FURNITURE(
      "Every line of it looks like a menu or a notice. Import it on the import page, where lines"
          + " can be restored."),
  NO_TEXT_COLUMN("No column of it is known to hold the text of the articles."),
  BROKEN_ROW("This row, or this table, is broken."),
  WRONG_FACT("One of its columns holds what cannot be taken."),
  NOT_ALLOWED("Articles are not fetched by their addresses here any more."),
  NO_ADDRESS("This is no address of a page: it begins with http:// or https:// and names a host."),
  NOT_PUBLIC("No page is fetched from there: there is no such host on the public internet."),
  UNREACHABLE("The server could not be reached, or its certificate is not for this address."),
  NOT_THERE("The server has no page to give at this address."),
  TOO_SLOW("The server took too long to answer."),
  OTHER_TYPE("What stands there is of a type that is not read."),
  FAILED("It could not be read, and nothing of it was stored. Please report this file.");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Refusal of(Unreadable.Reason reason) {
    return valueOf(reason.name());
  }
}
