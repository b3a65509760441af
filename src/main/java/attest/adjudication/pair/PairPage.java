// SPDX-License-Identifier: Apache-2.0
package attest.adjudication.pair;

import attest.account.Asker;
import attest.corroboration.Pair;
import attest.corroboration.PairAtHand;
import attest.corroboration.PairContesting;
import attest.corroboration.PairSettling;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.NotFound;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The page on which one pair is settled. */
@Path("/projects/{key}/adjudicate/pairs/{a}/{b}")
public class PairPage {
  @CheckedTemplate(basePath = "adjudication")
  static class Templates {
    static native TemplateInstance pair(PairSheet sheet);
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject PairSettling settling;
  @Inject PairContesting contesting;

  static String address(String key, PairAtHand hand) {
    return address(key, hand.pair());
  }

  static String address(String key, Pair pair) {
    return "/projects/" + key + "/adjudicate/pairs/" + pair.first().id + "/" + pair.second().id;
  }

  /** Never from a cache: the version in an old copy would make the decision a stale one. */
  @GET
  @Transactional
  public Response show(
      String key, long a, long b, @QueryParam("show") @DefaultValue("open") String show) {
    var hand = before(key, a, b);
    var form = PairForm.of(settling.standing(hand));
    return page(200, hand, PairQueue.Show.of(show), form, null);
  }

  @POST
  public Response decide(
      String key,
      long a,
      long b,
      @QueryParam("show") @DefaultValue("open") String show,
      @BeanParam PairForm form) {
    var which = PairQueue.Show.of(show);
    try {
      return Attempts.transaction(
          () -> {
            var hand = before(key, a, b);
            var place = place(hand, which);
            settling.settle(hand, form.word(hand));
            return form.act().equals("withdraw")
                ? onward(key, which, address(key, hand), "undone")
                : onward(key, which, place.onward(), "settled");
          });
    } catch (Problem refusal) {
      if (refusal.field() == null && refusal.status() != 412) {
        throw refusal;
      }
      return Attempts.transaction(() -> refused(before(key, a, b), which, form, refusal));
    }
  }

  /** A contest is answered: the decision stands. */
  @POST
  @Path("contests/{contest}")
  public Response answer(
      String key, long a, long b, long contest, @FormParam("text") @DefaultValue("") String text) {
    String here =
        Attempts.transaction(
            () -> {
              var hand = before(key, a, b);
              contesting.answer(hand, contest, () -> text);
              return address(key, hand);
            });
    return Response.seeOther(URI.create(here + "?done=answered")).build();
  }

  private static Response onward(
      String key, PairQueue.Show show, @Nullable String next, String done) {
    String home = "/projects/" + key + "/adjudicate/pairs?done=" + done;
    String to = next == null ? home : next + "?show=" + show.word() + "&done=" + done;
    return Response.seeOther(URI.create(to)).build();
  }

  /** The page again, with what was typed; based now on what stands, which it shows. */
  private Response refused(PairAtHand hand, PairQueue.Show show, PairForm form, Problem refusal) {
    form.version = settling.standing(hand).shownVersion();
    int status = refusal.status() == 412 ? 412 : refusal.formStatus();
    return page(status, hand, show, form, refusal);
  }

  private Response page(
      int status, PairAtHand hand, PairQueue.Show show, PairForm form, @Nullable Problem refusal) {
    var standing = settling.standing(hand);
    var sheet = PairSheet.of(hand, standing, place(hand, show), form, refusal);
    return Response.status(status)
        .entity(Templates.pair(sheet).render())
        .type("text/html;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .build();
  }

  private static PairSheet.Place place(PairAtHand hand, PairQueue.Show show) {
    return PairSheet.Place.of(PairQueue.of(hand.membership()), show, hand);
  }

  /**
   * @throws NotFound where the project has no such pair
   */
  private PairAtHand before(String key, long a, long b) {
    var membership = members.in(key).require(Permission.ADJUDICATE);
    var hand = PairAtHand.of(asker.id(), a, b);
    if (!hand.membership().id.equals(membership.id)) {
      throw new NotFound("There is no such pair in this project.");
    }
    return hand;
  }
}
