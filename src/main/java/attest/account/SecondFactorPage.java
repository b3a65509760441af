// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.code.Base32;
import attest.account.code.QrCode;
import attest.account.code.Totp;
import attest.shared.NotFound;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own second factor: set up with a password, confirmed by a first code, turned off by both.
 */
@Path("/account/second-factor")
public class SecondFactorPage {
  /** What the page shows; {@code left} = recovery codes that were not used. */
  public record Sheet(String login, boolean on, long left, @Nullable Problem problem) {
    static Sheet of(Person person, @Nullable Problem problem) {
      boolean on = SecondFactor.isAskedOf(person);
      return new Sheet(person.login, on, RecoveryCode.leftTo(person), problem);
    }
  }

  /** What an authenticator program is given, as a picture and as letters. */
  public record Proposal(QrCode picture, String letters, @Nullable Problem problem) {}

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance secondFactor(Sheet sheet);

    static native TemplateInstance confirmation(Proposal proposal);

    static native TemplateInstance recoveryCodes(List<String> codes);
  }

  @Inject Asker asker;
  @Inject PasswordCheck passwords;
  @Inject CodeCheck codes;
  @Inject SealingKey key;
  @Inject Clock clock;

  @GET
  public TemplateInstance show() {
    return Templates.secondFactor(Sheet.of(asker.person(), null));
  }

  @POST
  @Transactional
  public Response begin(
      @FormParam("present") @DefaultValue("") String present, HttpServerRequest request) {
    var person = asker.person();
    try {
      passwords.confirm(person, present, request.remoteAddress().hostAddress());
      SecondFactor.propose(person, key, clock.instant());
      return to("/account/second-factor/confirmation");
    } catch (Problem refusal) {
      return refused(person, refusal);
    }
  }

  @GET
  @Path("confirmation")
  @Transactional
  public Response showKey() {
    return secretly(200, Templates.confirmation(proposal(proposed(), null)));
  }

  /** The recovery codes stand in this answer and nowhere else. */
  @POST
  @Path("confirmation")
  @Transactional
  public Response confirm(@FormParam("code") @DefaultValue("") String code) {
    var proposed = proposed();
    try {
      codes.check(proposed.person, code, clock.instant());
      var recovery = proposed.confirm(clock.instant());
      SignIn.endAllOf(proposed.person, asker.session());
      return secretly(200, Templates.recoveryCodes(recovery));
    } catch (Problem refusal) {
      return secretly(refusal.formStatus(), Templates.confirmation(proposal(proposed, refusal)));
    }
  }

  @POST
  @Path("removal")
  @Transactional
  public Response end(
      @FormParam("present") @DefaultValue("") String present,
      @FormParam("code") @DefaultValue("") String code,
      HttpServerRequest request) {
    var person = asker.person();
    try {
      passwords.confirm(person, present, request.remoteAddress().hostAddress());
      if (SecondFactor.isAskedOf(person)) {
        codes.check(person, code, clock.instant());
        SecondFactor.end(person, person);
      }
      return to("/account?done=factor-off");
    } catch (Problem refusal) {
      return refused(person, refusal);
    }
  }

  private SecondFactor proposed() {
    return SecondFactor.of(asker.person())
        .filter(factor -> factor.confirmedAt == null)
        .orElseThrow(() -> new NotFound("Nothing was begun that could be confirmed here."));
  }

  private Proposal proposal(SecondFactor proposed, @Nullable Problem problem) {
    byte[] secret = proposed.secret(key);
    var picture = QrCode.of(Totp.address(secret, proposed.person.login));
    return new Proposal(picture, Base32.grouped(Base32.of(secret)), problem);
  }

  private static Response refused(Person person, Problem refusal) {
    var page = Templates.secondFactor(Sheet.of(person, refusal));
    return Response.status(refusal.formStatus()).entity(page).build();
  }

  private static Response secretly(int status, TemplateInstance page) {
    return Response.status(status).entity(page).header("Cache-Control", "no-store").build();
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
