// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** A field that cannot be taken as it is. */
public class Invalid extends Problem {
  public Invalid(String field, String message) {
    super(422, field, message);
  }
}
