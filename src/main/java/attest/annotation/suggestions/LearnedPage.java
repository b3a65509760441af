// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** How well the learned suggester does, label by label. */
@Path("/projects/{key}/settings/suggestions")
public class LearnedPage {
  @CheckedTemplate(basePath = "suggestions")
  static class Templates {
    static native TemplateInstance learned(String key, LearnedApi.Whole whole);
  }

  @Inject LearnedApi learned;

  @GET
  public TemplateInstance show(String key) {
    return Templates.learned(key, learned.learned(key));
  }
}
