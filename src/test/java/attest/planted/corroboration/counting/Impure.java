// SPDX-License-Identifier: Apache-2.0
package attest.planted.corroboration.counting;

import com.fasterxml.jackson.databind.JsonNode;

/** A count that knows more than the language. */
class Impure {
  JsonNode mentions;
}
