// SPDX-License-Identifier: Apache-2.0
package attest.account.code;

/** Bytes as letters and digits that people can type (RFC 4648 §6), without padding. */
public final class Base32 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  public static String of(byte[] bytes) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte next : bytes) {
      held = held << Byte.SIZE | next & 0xff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(LETTERS.charAt(held >> bits & 0x1f));
      }
      held &= (1 << bits) - 1;
    }
    return bits == 0
        ? text.toString()
        : text.append(LETTERS.charAt(held << BITS - bits & 0x1f)).toString();
  }

  /** In groups of four, to be read aloud or copied by hand. */
  public static String grouped(String text) {
    return text.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
