// SPDX-License-Identifier: Apache-2.0
package attest.project.invitation;

import attest.account.Admission;
import attest.account.Asker;
import attest.account.Person;
import attest.account.Secret;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Role;
import attest.shared.Conflict;
import attest.shared.Forbidden;
import attest.shared.NotFound;
import attest.shared.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.time.Clock;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What whoever opens an invitation's link sees: who invites, into what, and how to come in. */
@Path("/invitations/{secret}")
public class InvitationPage {
  /**
   * What the page shows.
   *
   * @param open whether somebody without an account may make one here
   * @param login as typed, {@code name} too; a password is never shown again
   */
  public record Sheet(
      String path,
      String project,
      String inviter,
      Role role,
      boolean open,
      String login,
      String name,
      @Nullable Problem problem) {
    static Sheet of(Invitation invitation, String secret) {
      return new Sheet(
          pathOf(secret),
          invitation.project.name,
          invitation.inviter.name,
          invitation.role,
          invitation.makesAccounts(),
          "",
          "",
          null);
    }

    Sheet refused(String typedLogin, String typedName, Problem refusal) {
      return new Sheet(path, project, inviter, role, open, typedLogin, typedName, refusal);
    }
  }

  @CheckedTemplate(basePath = "invitation")
  static class Templates {
    static native TemplateInstance invitation(Sheet sheet);

    static native TemplateInstance gone();
  }

  @Inject Asker asker;
  @Inject Admission admission;
  @Inject Clock clock;

  static String pathOf(Invitation.Made made) {
    return pathOf(made.secret().text());
  }

  private static String pathOf(String secret) {
    return "/invitations/" + secret;
  }

  @GET
  @Transactional
  public Response show(String secret) {
    return shown(200, Sheet.of(open(secret), secret));
  }

  /** Whoever is signed in joins. */
  @POST
  @Transactional
  public Response join(String secret) {
    var person = asker.person();
    var invitation = open(secret);
    try {
      var joined = invitation.takenBy(person, clock.instant());
      return Response.seeOther(begin(joined)).build();
    } catch (Conflict refusal) {
      QuarkusTransaction.setRollbackOnly();
      return shown(409, Sheet.of(invitation, secret).refused("", "", refusal));
    }
  }

  /** Whoever has no account makes one, never an administrator's, and joins. */
  @POST
  @Path("person")
  @Transactional
  public Response joinAnew(
      String secret,
      @FormParam("login") @DefaultValue("") String login,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password) {
    var invitation = open(secret);
    if (!invitation.makesAccounts()) {
      throw new Forbidden("This invitation is for people who have an account.");
    }
    try {
      var now = clock.instant();
      var person = Person.join(login, name, password, false, now).joinedBy(invitation.inviter);
      var joined = invitation.takenBy(person, now);
      return admission.of(person, begin(joined));
    } catch (NotFound taken) {
      throw taken;
    } catch (Problem refusal) {
      QuarkusTransaction.setRollbackOnly();
      return shown(422, Sheet.of(invitation, secret).refused(login, name, refusal));
    }
  }

  /** A link that leads nowhere any more, in the words of the page. */
  @ServerExceptionMapper
  Response gone(NotFound e) {
    return Response.status(404)
        .entity(Templates.gone())
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Where whoever joined begins: at the first article, or where the project is looked at. */
  private static URI begin(Membership joined) {
    boolean reviews = joined.may(Permission.REVIEW);
    return URI.create(reviews ? "/" : "/projects/" + joined.project.projectKey);
  }

  private Invitation open(String secret) {
    return Invitation.open(new Secret(secret), clock.instant());
  }

  private static Response shown(int status, Sheet sheet) {
    return Response.status(status)
        .entity(Templates.invitation(sheet))
        .header("Cache-Control", "no-store")
        .build();
  }
}
