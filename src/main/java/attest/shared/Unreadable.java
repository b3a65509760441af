// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import org.jspecify.annotations.Nullable;

/** A body that is not what the call takes: broken JSON, an unknown field, a wrong type. */
public class Unreadable extends Problem {
  public Unreadable(@Nullable String field, String message) {
    super(400, field, message);
  }
}
