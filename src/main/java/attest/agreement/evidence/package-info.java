// SPDX-License-Identifier: Apache-2.0
/**
 * Which answers a report counts: as its reader may see them and the filter takes them, numbered for
 * the statistics.
 */
@NullMarked
package attest.agreement.evidence;

import org.jspecify.annotations.NullMarked;
