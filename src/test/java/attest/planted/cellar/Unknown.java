// SPDX-License-Identifier: Apache-2.0
package attest.planted.cellar;

/** Stands in a room that the plan does not have. */
class Unknown {}
