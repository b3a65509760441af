// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

/** How two sentences of different articles stand to each other. */
public enum Relation {
  /** Both assert the same thing. */
  CORROBORATES,
  /** Compatible, overlapping in part. */
  PARTIAL,
  /** Both cannot be true of the same place and time. */
  CONTRADICTS,
  /** The one is a later state of the same matter: directed, from the newer to the older. */
  UPDATES,
  /** Shared wording: a reprint. */
  COPY,
  /** Other words, same origin. */
  SAME_SOURCE,
  /** Looked at, and not about the same thing. */
  UNRELATED;

  /** Whether both speak of one matter, and so belong into one dossier. */
  public boolean gathers() {
    return this != UNRELATED;
  }

  public boolean isDirected() {
    return this == UPDATES;
  }

  /** Whether it says nothing without its reason. */
  public boolean needsRationale() {
    return this == CONTRADICTS;
  }
}
