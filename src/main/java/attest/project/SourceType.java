// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.Word;

/** What kind of voice a source is. */
public enum SourceType implements Word {
  NGO_MONITOR,
  NEWS_AGENCY,
  STATE_MEDIA,
  PARTY_MEDIA,
  PARTISAN_MEDIA,
  INDEPENDENT_MEDIA,
  MILITARY,
  GOVERNMENT,
  ARMED_GROUP,
  INTERGOVERNMENTAL,
  HUMANITARIAN,
  MEDICAL,
  WITNESS,
  SOCIAL_MEDIA,
  EXPERT,
  VISUAL_EVIDENCE,
  ANONYMOUS,
  UNSPECIFIED
}
