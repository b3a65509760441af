// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

/** A table of which no row can be read; the message says why. */
public final class BrokenTable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Flaw flaw;

  BrokenTable(Flaw flaw, String words) {
    super(words);
    this.flaw = flaw;
  }

  public Flaw flaw() {
    return flaw;
  }
}
