// SPDX-License-Identifier: Apache-2.0
package attest.assignment.dealing;

import attest.shared.Word;

/** By what articles are given out. */
public enum Rule implements Word {
  /** To whoever has least, by lot among equals. */
  RANDOM,
  /** The same among those who read the article's language. */
  LANGUAGE,
  /** All articles of an outlet to the same reviewers. */
  OUTLET
}
