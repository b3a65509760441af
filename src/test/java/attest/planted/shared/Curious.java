// SPDX-License-Identifier: Apache-2.0
package attest.planted.shared;

import attest.planted.article.Meddler;

/** Shared, and knows a feature. */
class Curious {
  Meddler meddler;
}
