// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import attest.shared.Sha256;
import java.math.BigInteger;
import java.security.MessageDigest;

/**
 * How many rows a table has and what they are, whatever their order: the SHA-256 of each row's
 * line, added modulo 2^256. It finds damage and what was left out, not a forgery.
 */
final class Sum {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  /** What it comes to. */
  record Total(long rows, String sum) {}

  private final MessageDigest digest = Sha256.digest();
  private long rows;
  private BigInteger sum = BigInteger.ZERO;

  void add(byte[] line) {
    rows++;
    sum = sum.add(new BigInteger(1, digest.digest(line))).mod(MODULUS);
  }

  Total total() {
    return new Total(rows, "%064x".formatted(sum));
  }
}
