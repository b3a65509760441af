// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** A body of another type than the one that is read. */
public class NotJson extends Problem {
  public NotJson() {
    super(415, null, "The body is read as JSON: send it as Content-Type application/json.");
  }
}
