// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.NotFound;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The page that makes the first administrator, and is gone afterwards. */
@Path("/first-run")
public class FirstRunPage {
  /** What stands in the form. */
  public record Form(String code, String login, String name) {}

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance firstRun(Form form, @Nullable Problem problem);
  }

  @Inject FirstRun firstRun;
  @Inject Admission admission;

  @GET
  public TemplateInstance show() {
    if (!Person.noAdministratorYet()) {
      throw new NotFound("The first administrator is made already. Sign in.");
    }
    return Templates.firstRun(new Form("", "", ""), null);
  }

  @POST
  @Transactional
  public Response make(
      @FormParam("code") @DefaultValue("") String code,
      @FormParam("login") @DefaultValue("") String login,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password) {
    try {
      var person = firstRun.appoint(code, login, name, password);
      return admission.of(person, URI.create("/"));
    } catch (NotFound gone) {
      throw gone;
    } catch (Problem refusal) {
      var form = new Form(code, login, name);
      return Response.status(422).entity(Templates.firstRun(form, refusal)).build();
    }
  }
}
