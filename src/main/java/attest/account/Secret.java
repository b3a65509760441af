// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret of 256 bits that the holder keeps and the database knows only by its SHA-256. */
public record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public static Secret random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** SHA-256 in hexadecimal: what the database holds. */
  public String hash() {
    return sha256(text);
  }

  /**
   * The token that a write authenticated by this session's cookie must carry; tells nothing of the
   * secret.
   */
  public String csrf() {
    return sha256("csrf:" + text);
  }

  public static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  public static String sha256(String text) {
    return Sha256.of(text);
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
