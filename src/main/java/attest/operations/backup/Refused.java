// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

/** What cannot be done, in words for the person who asked. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }
}
