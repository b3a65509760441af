// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** A write that was based on an older version; carries what stands and what was sent. */
public class Stale extends Problem {
  public Stale(String message, Object standing, Object sent) {
    super(412, null, message);
    add("standing", standing);
    add("sent", sent);
  }
}
