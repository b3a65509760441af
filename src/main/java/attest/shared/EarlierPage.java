// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** A form of a page that was drawn for another session of this browser. */
public class EarlierPage extends Forbidden {
  public EarlierPage() {
    super("This page is from an earlier sign-in, so nothing was changed. Reload it and try again.");
  }
}
