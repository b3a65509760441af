// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

/**
 * A row that was not taken.
 *
 * @param line of the file, from 1
 */
public record Refused(long line, String reason) {}
