// SPDX-License-Identifier: Apache-2.0
/**
 * Faults planted on purpose: each breaks one rule of {@link attest.Architecture}, and the tests
 * hold each rule to finding its own. Nothing here is ever run. The packages are named like rooms of
 * the house so that the same rules apply.
 */
package attest.planted;
