// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** The asker sees it and may not do this with it. */
public class Forbidden extends Problem {
  public Forbidden(String message) {
    super(403, null, message);
  }
}
