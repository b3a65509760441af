// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** The asker sees it and may not do this with it. */
public class Forbidden extends Problem {
  private final boolean more;

  public Forbidden(String message) {
    this(message, true);
  }

  private Forbidden(String message, boolean more) {
    super(403, null, message);
    this.more = more;
  }

  /** For want of a role that others have. */
  public static Forbidden byRole(String message) {
    return new Forbidden(message, false);
  }

  @Override
  public boolean saysMore() {
    return more;
  }
}
