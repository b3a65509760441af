// SPDX-License-Identifier: Apache-2.0
package attest.dataset.remote;

/** The server's refusal, or none could be reached, in words. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }
}
