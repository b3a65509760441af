// SPDX-License-Identifier: Apache-2.0
package attest.dataset.remote;

/** A command that cannot be understood. */
final class Misused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Misused(String message) {
    super(message);
  }
}
