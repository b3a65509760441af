// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

/** Whether end marks end a sentence, in one kind of writing. */
interface StopRules {
  boolean parts(Stop stop);

  /** The same where no space follows the marks. */
  boolean partsUnspaced(Stop stop);
}
