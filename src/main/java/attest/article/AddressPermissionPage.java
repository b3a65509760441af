// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Asker;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an administrator allows articles to be fetched by their addresses, or ends it. */
@Path("/administration/addresses")
public class AddressPermissionPage {
  /**
   * What the page shows.
   *
   * @param by who said so last, empty where nobody has
   */
  public record View(boolean allowed, String by, @Nullable Instant saidAt) {}

  @CheckedTemplate(basePath = "article")
  static class Templates {
    static native TemplateInstance addressPermission(View view);
  }

  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  public TemplateInstance show() {
    asker.administrator();
    return Templates.addressPermission(
        AddressPermission.last()
            .map(word -> new View(word.allowed, word.person.name, word.saidAt))
            .orElse(new View(false, "", null)));
  }

  @POST
  @Transactional
  public Response say(@FormParam("allowed") boolean allowed) {
    AddressPermission.say(allowed, asker.administrator(), clock.instant());
    return Response.seeOther(URI.create("/administration/addresses?done=saved")).build();
  }
}
