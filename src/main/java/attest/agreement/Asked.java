// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.evidence.ReportFilter;
import attest.statistics.Bootstrap;

/**
 * What a report is asked for: the same may be answered by the same report.
 *
 * @param member the membership's id
 * @param logins whether reviewers stand by their logins
 */
record Asked(long member, ReportFilter filter, Bootstrap bootstrap, boolean logins) {
  boolean isOf(long asker, ReportFilter taken, boolean named) {
    return member == asker && filter.equals(taken) && logins == named;
  }
}
