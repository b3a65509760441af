// SPDX-License-Identifier: Apache-2.0
/**
 * The disagreement report: how far reviewers agree, with intervals and with the sentences behind
 * each number, as pages, files and calls. It owns no table and stores no result: each report is
 * computed from the answers that its reader may see, which are read in {@link
 * attest.agreement.evidence}; what it says is in {@link attest.agreement.report}; the mathematics
 * is in {@link attest.statistics}.
 */
@NullMarked
package attest.agreement;

import org.jspecify.annotations.NullMarked;
