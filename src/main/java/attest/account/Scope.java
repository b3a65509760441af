// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Invalid;
import attest.shared.Word;
import java.util.Arrays;

/**
 * How far a token goes; each goes further than the one before, and none further than its person.
 */
public enum Scope implements Word {
  /** Reads. */
  READ,
  /** Reads, and takes away datasets, releases, dossiers and personal data. */
  EXPORT,
  /** All that its person may. */
  WRITE;

  static Scope named(String word) {
    return Arrays.stream(values())
        .filter(scope -> scope.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new Invalid("scope", "scope is read, export or write."));
  }

  boolean reaches(Scope other) {
    return compareTo(other) >= 0;
  }
}
