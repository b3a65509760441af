// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What somebody asks of the trail; what is left out or empty lets all through. */
public final class AuditQuestion {
  /** An act, or a feature for all of its acts. */
  @QueryParam("act")
  public @Nullable String act;

  /** Login of who did it. */
  @QueryParam("person")
  public @Nullable String person;

  /** A day or a moment. */
  @QueryParam("from")
  public @Nullable String from;

  /** A day, which is the last that counts, or a moment. */
  @QueryParam("to")
  public @Nullable String to;

  /** What it was done to: {@code sentence/12}. */
  @QueryParam("subject")
  public @Nullable String subject;

  Sieve.Asked asked() {
    return new Sieve.Asked(word(act), word(person), word(from), word(to), word(subject));
  }

  private static String word(@Nullable String given) {
    return given == null ? "" : given.strip();
  }
}
