// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Invalid;
import attest.shared.Sha256;
import io.quarkus.elytron.security.common.BcryptUtil;

/**
 * Passwords: 12 characters or more and no other rule; stored as bcrypt. Only the first 72 bytes
 * count for bcrypt, so the text is hashed by SHA-256 first and a long passphrase counts whole.
 */
public final class Password {
  public static final int SHORTEST = 12;
  private static final int LONGEST = 1000;
  private static final int COST = 10;
  // What an unknown login is compared with, so that its answer takes as long as a wrong password's.
  private static final String NOBODY = hash("nobody has this password");

  private Password() {}

  /**
   * @throws Invalid under 12 characters, naming {@code field}
   */
  public static String accepted(String field, String text) {
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new Invalid(field, "A password has " + SHORTEST + " characters or more.");
    }
    return hash(text);
  }

  static boolean matches(String text, String hash) {
    return BcryptUtil.matches(inner(text), hash);
  }

  /** Spends the time of a comparison; always false. */
  static boolean matchesNobody(String text) {
    return matches(text, NOBODY) && false;
  }

  private static String hash(String text) {
    return BcryptUtil.bcryptHash(inner(text), COST);
  }

  private static String inner(String text) {
    return Sha256.of(text);
  }
}
