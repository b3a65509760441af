// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

/** Why a row, or a whole table, cannot be read. */
public enum Flaw {
  /** It is no such table, or holds what none may. */
  BROKEN,
  /** It holds bytes that are no text in the table's encoding. */
  WRONG_ENCODING,
  /** More than a row may have. */
  TOO_LARGE
}
