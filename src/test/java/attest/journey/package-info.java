// SPDX-License-Identifier: Apache-2.0
/** Journeys across features, in a real browser. */
package attest.journey;
