// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** It does not exist, or the asker may not see it: the two are told apart by nobody. */
public class NotFound extends Problem {
  public NotFound(String message) {
    super(404, null, message);
  }

  @Override
  public boolean saysMore() {
    return false;
  }
}
