// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Asker;
import attest.shared.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of the review page, as each person likes them. */
@Path("/review/keys")
public class KeysPage {
  /** What the page shows; keys as they were sent where they were refused. */
  public record Sheet(Map<Act, String> keys, @Nullable Problem problem) {
    public List<Act> acts() {
      return List.of(Act.values());
    }

    public List<String> names() {
      return Keys.NAMES;
    }

    public boolean isAt(Act act) {
      return problem != null && act.word().equals(problem.field());
    }

    public boolean chosen(Act act, String name) {
      return name.equals(keys.get(act));
    }
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance keys(Sheet sheet);
  }

  @Inject Asker asker;

  @GET
  public TemplateInstance show() {
    return Templates.keys(new Sheet(Keys.of(asker.person()).all(), null));
  }

  /** {@code act} and {@code key} come in pairs. */
  @POST
  @Transactional
  public Response change(@FormParam("act") List<String> acts, @FormParam("key") List<String> keys) {
    var sent = new HashMap<String, String>();
    for (int i = 0; i < Math.min(acts.size(), keys.size()); i++) {
      sent.put(acts.get(i), keys.get(i));
    }
    try {
      KeyChoice.replace(asker.person(), Keys.sent(sent));
      return done();
    } catch (Problem refusal) {
      QuarkusTransaction.setRollbackOnly();
      var page = Templates.keys(new Sheet(typed(sent), refusal));
      return Response.status(refusal.formStatus()).entity(page).build();
    }
  }

  @POST
  @Path("usual")
  @Transactional
  public Response back() {
    KeyChoice.replace(asker.person(), Keys.usual());
    return done();
  }

  private static Map<Act, String> typed(Map<String, String> sent) {
    var typed = new EnumMap<Act, String>(Act.class);
    for (Act act : Act.values()) {
      typed.put(act, sent.getOrDefault(act.word(), act.usual));
    }
    return typed;
  }

  private static Response done() {
    return Response.seeOther(URI.create("/review/keys?done=saved")).build();
  }
}
