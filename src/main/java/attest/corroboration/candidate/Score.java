// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

/**
 * How much a candidate is worth comparing.
 *
 * @param points 0 and up; the better the higher, comparable within one project only
 * @param near whether it means nearly the same, which is a reason of its own
 */
public record Score(double points, boolean near) {}
