// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.shared.Deed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** Keeps each deed, in the transaction that does it: one row, and no waiting for anybody. */
@ApplicationScoped
class Trail {
  @Inject ObjectMapper json;
  @Inject Clock clock;

  void keep(@Observes Deed deed) {
    var trace = deed.trace();
    AuditEntry.add(trace, written(trace.facts()), clock.instant());
  }

  private String written(Map<String, String> facts) {
    try {
      return json.writeValueAsString(new TreeMap<>(facts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
