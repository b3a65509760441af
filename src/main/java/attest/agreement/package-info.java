/**
 * The disagreement report: how far reviewers agree, with intervals and with the sentences behind
 * each number. It owns no table and stores no result: each report is computed from the answers that
 * its reader may see. The mathematics is in {@link attest.statistics}.
 */
@NullMarked
package attest.agreement;

import org.jspecify.annotations.NullMarked;
