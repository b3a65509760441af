// SPDX-License-Identifier: Apache-2.0
package attest.account.openid;

/** The provider's answer proves nothing: it refused, was not reached, or said what does not fit. */
public final class Unproven extends Exception {
  private static final long serialVersionUID = 1L;

  Unproven(String why, Throwable cause) {
    super(why + ": " + cause.getMessage(), cause);
  }

  Unproven(String why) {
    super(why);
  }
}
