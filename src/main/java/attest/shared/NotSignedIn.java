// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** Nobody proved to be anybody: an unknown login and a wrong password read the same. */
public class NotSignedIn extends Problem {
  public NotSignedIn(String message) {
    super(401, null, message);
  }
}
