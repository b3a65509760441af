// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

/** How well a matter stands. The first that holds counts. */
public enum Grade {
  /** An adjudicator says so, with a reason. */
  DISCOUNTED,
  /** A confirmed CONTRADICTS stands between independent groups. */
  CONTESTED,
  /**
   * Independent groups of opposed alignments and an adjudicator's sign-off; or the responsible
   * party accepts it.
   */
  CONFIRMED,
  /** Two or more independent groups. */
  FAIR,
  /** One group, however many articles. */
  WEAK,
  /** No origin. */
  UNSOURCED
}
