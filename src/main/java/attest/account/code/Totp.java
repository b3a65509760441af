// SPDX-License-Identifier: Apache-2.0
package attest.account.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) as every authenticator program makes them: HMAC-SHA-1
 * over the number of the 30-second step, six digits.
 */
public final class Totp {
  static final int DIGITS = 6;
  private static final int STEP_SECONDS = 30;
  // RFC 4226 §4, R6: 160 bits.
  private static final int SECRET_BYTES = 20;
  // RFC 6238 §5.2: a clock may be half a minute off, and typing takes time.
  private static final int NEIGHBOURS = 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  public static byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** The number of the step that a moment falls into. */
  public static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
  }

  public static String code(byte[] secret, long step) {
    return code(secret, step, DIGITS);
  }

  /** RFC 4226 §5.3: dynamic truncation of the HMAC. */
  static String code(byte[] secret, long step, int digits) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
    int range = (int) Math.pow(10, digits);
    return String.format(java.util.Locale.ROOT, "%0" + digits + "d", number % range);
  }

  /**
   * The step whose code was typed: the present one or a neighbour, and later than {@code last}, so
   * that a code that was overseen is of no use after its owner's (RFC 6238 §5.2).
   *
   * @return empty where it is no such code
   */
  public static OptionalLong stepOf(String typed, byte[] secret, Instant now, long last) {
    String digits = typed.replaceAll("\\s", "");
    long present = step(now);
    var found = OptionalLong.empty();
    for (long step = present - NEIGHBOURS; step <= present + NEIGHBOURS; step++) {
      if (same(code(secret, step), digits) && step > last) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** What an authenticator program reads from a picture: the secret and whose it is. */
  public static String address(byte[] secret, String login) {
    String label = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Attest:" + label + "?secret=" + Base32.of(secret) + "&issuer=Attest";
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(a.getBytes(US_ASCII), b.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "RAW"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
