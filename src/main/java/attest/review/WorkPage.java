// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Asker;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;

/** My work: what to review next, and how far one is. */
@Path("/")
public class WorkPage {
  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance work(Work work, String login);
  }

  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  public TemplateInstance show() {
    var person = asker.person();
    return Templates.work(Work.of(person, clock.instant()), person.login);
  }
}
