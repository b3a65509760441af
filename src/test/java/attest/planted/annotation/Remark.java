// SPDX-License-Identifier: Apache-2.0
package attest.planted.annotation;

import attest.planted.article.Headline;

/** The other half of a cycle. */
public class Remark {
  Headline headline;
}
