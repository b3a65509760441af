// SPDX-License-Identifier: Apache-2.0
package attest.account.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One browser's way to the provider and back: kept in that browser, sealed, so that an answer which
 * another browser asked for is worth nothing here.
 *
 * @param state echoed by the address to which the browser is sent back
 * @param nonce echoed within the signed answer
 * @param verifier proof that whoever redeems the code asked for it (RFC 7636)
 * @param next the path of ours where they wanted to go
 * @param connects the person who is to be connected with whoever answers; 0 for signing in
 */
public record Attempt(
    State state, Nonce nonce, CodeVerifier verifier, String next, long connects, Instant begunAt) {
  public static final Duration LASTS = Duration.ofMinutes(10);

  public static Attempt begin(String next, long connects, Instant now) {
    return new Attempt(new State(), new Nonce(), new CodeVerifier(), next, connects, now);
  }

  public boolean isOver(Instant now) {
    return begunAt.plus(LASTS).isBefore(now);
  }

  public byte[] bytes() {
    return String.join(
            "\n",
            state.getValue(),
            nonce.getValue(),
            verifier.getValue(),
            next,
            Long.toString(connects),
            Long.toString(begunAt.toEpochMilli()))
        .getBytes(UTF_8);
  }

  /** What {@link #bytes} wrote. */
  public static Attempt of(byte[] bytes) {
    List<String> lines = new String(bytes, UTF_8).lines().toList();
    return new Attempt(
        new State(lines.get(0)),
        new Nonce(lines.get(1)),
        new CodeVerifier(lines.get(2)),
        lines.get(3),
        Long.parseLong(lines.get(4)),
        Instant.ofEpochMilli(Long.parseLong(lines.get(5))));
  }
}
