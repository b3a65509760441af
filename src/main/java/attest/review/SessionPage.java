// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Asker;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * Who is signed in at present and with which token, asked by a page that stayed open while a
 * session ended. No other site can read the answer.
 */
@Path("/review/session")
public class SessionPage {
  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance session(String login);
  }

  @Inject Asker asker;

  @GET
  public Response show() {
    var page = Templates.session(asker.person().login);
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }
}
