// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** What stands already forbids it. */
public class Conflict extends Problem {
  public Conflict(String message) {
    super(409, null, message);
  }

  public Conflict(String field, String message) {
    super(409, field, message);
  }
}
