// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** Something that was not fetched from the web, and why: never a word of what was answered. */
public final class Unfetched extends Exception {
  /** Why. */
  public enum Why {
    /** Not an http or https address that can be gone to. */
    NO_ADDRESS,
    /** No host of the public internet, or none of this name: said alike, before any connection. */
    NOT_PUBLIC,
    /** Did not answer, or not in HTTP, or its certificate is not for its name. */
    UNREACHABLE,
    /** Answered with something else than the thing itself, or with too many redirects. */
    NOT_THERE,
    TOO_SLOW,
    TOO_LARGE,
    /** Of a type that was not asked for. */
    OTHER_TYPE
  }

  private final Why why;

  Unfetched(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
