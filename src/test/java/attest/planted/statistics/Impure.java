// SPDX-License-Identifier: Apache-2.0
package attest.planted.statistics;

import com.fasterxml.jackson.databind.JsonNode;

/** A statistic that knows more than the language. */
class Impure {
  JsonNode ratings;
}
