// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.annotation.Judging;
import attest.article.Article;
import attest.article.Sentence;
import attest.corroboration.CorroborateSheet.Choosing;
import attest.corroboration.CorroborateSheet.Refused;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.IfMatch;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence beside the candidates for a comparison, to be judged one by one; and beside any other
 * sentence that is named or chosen by hand.
 */
@Path("/sentences/{id}/corroborate")
public class CorroboratePage {
  private static final int MOST_ARTICLES = 500;

  @CheckedTemplate(basePath = "corroboration")
  static class Templates {
    static native TemplateInstance corroborate(CorroborateSheet sheet);
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject CorroborationApi judgements;
  @Inject CorroborateRows rows;
  @Inject PairContesting contesting;

  /**
   * @param with another sentence, put first
   * @param choose {@code articles}, or the id of the one to choose a sentence from
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public Response show(
      long id,
      @QueryParam("with") @Nullable Long with,
      @QueryParam("choose") @Nullable String choose) {
    return Response.ok(Templates.corroborate(sheet(id, with, choose, null)))
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  public Response judge(long id, @BeanParam CorroborateFields fields) {
    try {
      Attempts.transaction(
          () -> {
            boolean turned = fields.isTurned() && fields.relation().isDirected();
            var hand =
                turned
                    ? PairAtHand.of(asker.id(), fields.other, id)
                    : PairAtHand.of(asker.id(), id, fields.other);
            hand.require(Permission.REVIEW);
            return judgements.store(hand, fields.based(), fields.sent(turned)).version();
          });
    } catch (Problem refusal) {
      if (refusal.field() == null && refusal.status() != 412) {
        throw refusal;
      }
      return Attempts.transaction(
          () -> Response.status(refusal.formStatus()).entity(again(id, fields, refusal)).build());
    }
    return to(id, fields.other, "judged");
  }

  @POST
  @Path("undo")
  public Response undo(long id, @FormParam("other") long other, @FormParam("version") int version) {
    Attempts.transaction(
        () -> {
          var hand = PairAtHand.of(asker.id(), id, other).require(Permission.REVIEW);
          return judgements.takeBack(hand, IfMatch.of(IfMatch.tag(version))).version();
        });
    return to(id, other, "undone");
  }

  /** Against how a pair was settled that the asker judged. */
  @POST
  @Path("contest")
  public Response contest(
      long id, @FormParam("other") long other, @FormParam("text") @DefaultValue("") String text) {
    Attempts.transaction(
        () -> contesting.raise(PairAtHand.of(asker.id(), id, other), () -> text).version);
    return to(id, other, "contested");
  }

  private static Response to(long id, long other, String what) {
    String at = "/sentences/" + id + "/corroborate?done=" + what + "#with-" + other;
    return Response.seeOther(URI.create(at)).build();
  }

  private TemplateInstance again(long id, CorroborateFields fields, Problem refusal) {
    var refused =
        new Refused(
            fields.other,
            String.valueOf(fields.relation),
            fields.rationale(),
            fields.isTurned(),
            fields.version,
            refusal);
    return Templates.corroborate(sheet(id, fields.other, null, refused));
  }

  private CorroborateSheet sheet(
      long id, @Nullable Long with, @Nullable String choose, @Nullable Refused refused) {
    var judging = Judging.of(asker.id(), id).require(Permission.READ);
    members.enter(judging.membership());
    return rows.sheet(judging, with, choosing(judging, choose), refused);
  }

  private @Nullable Choosing choosing(Judging judging, @Nullable String choose) {
    if (choose == null) {
      return null;
    }
    var member = judging.membership();
    if (choose.matches("\\d{1,18}")) {
      var article = Article.visibleTo(member.person, Long.parseLong(choose));
      return new Choosing(List.of(), article, Sentence.of(article));
    }
    long own = judging.sentence().article.id;
    var others = Article.of(member, 0, MOST_ARTICLES).stream().filter(a -> a.id != own).toList();
    return new Choosing(others, null, List.of());
  }
}
