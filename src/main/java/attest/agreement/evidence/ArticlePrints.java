// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.annotation.JudgementRows;
import attest.shared.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;

/** A print of each article's answers as they are read: the same versions give the same. */
final class ArticlePrints {
  private static final int ROW = 2 * Long.BYTES + 2 * Integer.BYTES;

  private final Map<Long, String> prints = new HashMap<>();
  private final MessageDigest digest = Sha256.digest();
  private final byte[] row = new byte[ROW];
  private long article = -1;

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
      prints.put(article, Sha256.of(digest));
    }
  }

  /** The print of an article of which answers were read; no more are read after. */
  String of(long asked) {
    end();
    article = -1;
    return prints.getOrDefault(asked, "");
  }
}
