// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a message proves where it comes from, by the Standard Webhooks specification 1.0: HMAC-SHA256
 * over {@code id.timestamp.body} under the secret's bytes. The time of the attempt is signed, so
 * that a receiver can refuse what was recorded and sent again later.
 */
final class Signature {
  private static final String PREFIX = "whsec_";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Signature() {}

  /** A new secret of 256 bits, as receivers are given it. */
  static String secret() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return PREFIX + Base64.getEncoder().encodeToString(bits);
  }

  /** The fields of a request that carries the message. */
  static Map<String, String> fields(String secret, String message, Instant now, String body) {
    String timestamp = String.valueOf(now.getEpochSecond());
    var fields = new LinkedHashMap<String, String>();
    fields.put("Content-Type", "application/json");
    fields.put("webhook-id", message);
    fields.put("webhook-timestamp", timestamp);
    fields.put("webhook-signature", "v1," + sign(secret, message + "." + timestamp + "." + body));
    return fields;
  }

  private static String sign(String secret, String content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
