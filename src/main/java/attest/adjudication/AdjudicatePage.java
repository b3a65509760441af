// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Asker;
import attest.adjudication.Adjudication.Decision;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.NotFound;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The page on which one sentence is settled. */
@Path("/projects/{key}/adjudicate/sentences/{id}")
public class AdjudicatePage {
  @CheckedTemplate(basePath = "adjudication")
  static class Templates {
    static native TemplateInstance bench(BenchSheet sheet, @Nullable Problem problem);
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;
  @Inject Event<Settled> settled;
  @Inject Contesting contesting;

  /** Never from a cache: the version in an old copy would make the decision a stale one. */
  @GET
  public Response show(String key, long id, @QueryParam("show") @DefaultValue("open") String show) {
    Division.weigh(member(key).project);
    return Attempts.transaction(
        () -> {
          var settling = before(key, id);
          var place = BenchPlace.of(Queue.of(settling.membership()), Queue.Show.of(show), id);
          return page(200, BenchSheet.of(settling, place), null);
        });
  }

  @POST
  public Response decide(
      String key,
      long id,
      @QueryParam("show") @DefaultValue("open") String show,
      @BeanParam Decided decided) {
    Division.weigh(member(key).project);
    try {
      return Attempts.transaction(() -> decide(key, id, Queue.Show.of(show), decided));
    } catch (Problem refusal) {
      return refused(key, id, Queue.Show.of(show), decided, refusal);
    }
  }

  private Response decide(String key, long id, Queue.Show show, Decided decided) {
    var settling = before(key, id).require();
    var place = BenchPlace.of(Queue.of(settling.membership()), show, id);
    var standing = settling.locked();
    var proposal = decided.withdraws() ? null : decided.proposal(settling, standing);
    var decision = proposal == null ? Decision.NONE : proposal.decision(settling, standing);
    if (!standing.says(decision)) {
      if (standing.shownVersion() != decided.version) {
        var form = decided.form(standing.shownVersion());
        return page(412, BenchSheet.of(settling, standing, place, form, decision), null);
      }
      String passage = proposal == null ? null : proposal.passage();
      settling.decide(standing, decision, passage, clock.instant());
      settled.fire(Settled.of(standing));
    }
    return decided.withdraws()
        ? onward(key, show, id, "undone")
        : onward(key, show, place.onward(), "settled");
  }

  private static Response onward(String key, Queue.Show show, @Nullable Long next, String done) {
    String address = "/projects/" + key + "/adjudicate";
    String onward =
        next == null
            ? address + "?done=" + done
            : address + "/sentences/" + next + "?show=" + show.word() + "&done=" + done;
    return Response.seeOther(URI.create(onward)).build();
  }

  /** The page again, with what was typed. */
  private Response refused(String key, long id, Queue.Show show, Decided decided, Problem refusal) {
    return Attempts.transaction(
        () -> {
          var settling = before(key, id).require();
          var standing = settling.standing();
          var place = BenchPlace.of(Queue.of(settling.membership()), show, id);
          var sheet = BenchSheet.of(settling, standing, place, decided.form(decided.version), null);
          return page(refusal.formStatus(), sheet, refusal);
        });
  }

  /** A contest is answered: the decision stands. */
  @POST
  @Path("contests/{contest}")
  public Response answer(
      String key, long id, long contest, @FormParam("text") @DefaultValue("") String text) {
    Attempts.transaction(
        () -> {
          var settling = before(key, id).require();
          var raised =
              Contest.of(settling.sentence()).stream()
                  .filter(c -> c.id == contest)
                  .findFirst()
                  .orElseThrow(() -> new NotFound("There is no such contest here."));
          contesting.answer(raised, settling.person(), text);
          return true;
        });
    String address = "/projects/" + key + "/adjudicate/sentences/" + id + "?done=answered";
    return Response.seeOther(URI.create(address)).build();
  }

  /**
   * @throws NotFound where the project has no such sentence whose answers the asker may see
   */
  private Settling before(String key, long id) {
    var settling = Settling.of(asker.id(), id);
    if (!settling.membership().id.equals(member(key).id)) {
      throw new NotFound("There is no sentence " + id + " in this project.");
    }
    return settling.requireSight();
  }

  private Membership member(String key) {
    return members.in(key).require(Permission.ADJUDICATE);
  }

  private static Response page(int status, BenchSheet sheet, @Nullable Problem problem) {
    return Response.status(status)
        .entity(Templates.bench(sheet, problem).render())
        .type("text/html;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .build();
  }
}
