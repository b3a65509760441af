// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/**
 * Why the program does not start as it is set. The message is one line for whoever runs it: it
 * names the setting and says what to do.
 */
public class Unstartable extends IllegalStateException {
  private static final long serialVersionUID = 1;

  public Unstartable(String message) {
    super(message);
  }

  public Unstartable(String message, Throwable cause) {
    super(message, cause);
  }
}
