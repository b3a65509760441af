// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import jakarta.ws.rs.DefaultValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The fields in which a lead says what the names of a file become: names and choices by their
 * place. A name has a {@code =} before it, for one may be empty.
 */
public class ChoicesForm {
  @RestForm("label")
  List<String> labels = List.of();

  @RestForm("labelTo")
  List<String> labelsTo = List.of();

  @RestForm("reviewer")
  List<String> reviewers = List.of();

  @RestForm("reviewerTo")
  List<String> reviewersTo = List.of();

  @RestForm
  @DefaultValue("")
  String language = "";

  @RestForm
  @DefaultValue("false")
  boolean skipRefused;

  Choices choices() {
    return new Choices(chosen(labels, labelsTo), chosen(reviewers, reviewersTo), language);
  }

  /** Without those that nobody has decided on. */
  private static Map<String, String> chosen(List<String> names, List<String> to) {
    var chosen = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(names.size(), to.size()); i++) {
      if (!to.get(i).equals("=") && names.get(i).startsWith("=")) {
        chosen.put(names.get(i).substring(1), to.get(i).substring(1));
      }
    }
    return chosen;
  }
}
