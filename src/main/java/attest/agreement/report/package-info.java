// SPDX-License-Identifier: Apache-2.0
/** What a report says: its numbers, computed from the evidence, and the warnings about them. */
@NullMarked
package attest.agreement.report;

import org.jspecify.annotations.NullMarked;
