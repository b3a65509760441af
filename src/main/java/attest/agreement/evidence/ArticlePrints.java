// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.annotation.JudgementRows;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** A print of each article's answers as they are read: the same versions give the same. */
final class ArticlePrints {
  private static final int ROW = 2 * Long.BYTES + 2 * Integer.BYTES;

  private final Map<Long, String> prints = new HashMap<>();
  private final MessageDigest digest = sha256();
  private final byte[] row = new byte[ROW];
  private long article = -1;

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows come by article. */
  void take(JudgementRows.Row judged) {
    if (judged.article() != article) {
      end();
      article = judged.article();
    }
    ByteBuffer.wrap(row)
        .putLong(judged.sentence())
        .putLong(judged.reviewer())
        .putInt(judged.length())
        .putInt(judged.version());
    digest.update(row);
  }

  private void end() {
    if (article >= 0) {
      prints.put(article, HexFormat.of().formatHex(digest.digest()));
    }
  }

  /** The print of an article of which answers were read; no more are read after. */
  String of(long asked) {
    end();
    article = -1;
    return prints.getOrDefault(asked, "");
  }
}
