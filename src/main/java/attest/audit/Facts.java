// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what else a row says. */
@ApplicationScoped
class Facts {
  @Inject ObjectMapper json;

  JsonNode of(AuditEntry entry) {
    try {
      return json.readTree(entry.facts);
    } catch (JsonProcessingException e) {
      return json.createObjectNode(); // somebody changed the row; the verification says so
    }
  }
}
