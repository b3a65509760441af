// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.annotation.ReshapingRight.Refusal;
import attest.article.Article;
import attest.article.Reshaped;
import attest.article.Sentence;
import attest.article.reading.Cut;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Conflict;
import attest.shared.Invalid;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a sentence is cut between two words, or joined with the next. */
@Path("/sentences/{id}/reshaping")
public class ReshapingPage {
  /** Why nothing was done, where the asker may. */
  public enum Mistake {
    NO_CUT,
    NO_MERGE,
    GONE
  }

  /** Words up to a place where the sentence may be cut; {@code at} null behind the last. */
  public record Piece(String words, @Nullable Integer at, String next) {}

  /**
   * What the page shows.
   *
   * @param next the sentence after it; null for the last
   */
  public record View(
      Article article,
      Sentence sentence,
      @Nullable Sentence next,
      @Nullable Refusal refusal,
      @Nullable Mistake mistake) {
    public List<Piece> pieces() {
      String text = sentence.text();
      var ends = new ArrayList<>(Cut.places(text));
      ends.add(text.length());
      var pieces = new ArrayList<Piece>();
      int begin = 0;
      for (int i = 0; i < ends.size(); i++) {
        int end = ends.get(i);
        boolean last = end == text.length();
        String following = last ? "" : text.substring(end, ends.get(i + 1)).strip();
        pieces.add(new Piece(text.substring(begin, end), last ? null : end, following));
        begin = end;
      }
      return pieces;
    }

    public boolean stands() {
      return sentence.retiredStamp == 0;
    }

    public String why() {
      return refusal == null ? "" : refusal.name();
    }

    public String wrong() {
      return mistake == null ? "" : mistake.name();
    }
  }

  @CheckedTemplate(basePath = "annotation")
  static class Templates {
    static native TemplateInstance reshaping(View view);
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;
  @Inject HandReshaping hand;

  @GET
  public TemplateInstance show(long id) {
    return page(id, null);
  }

  @POST
  @Path("split")
  public Response split(long id, @FormParam("at") @Nullable Integer at) {
    return done(
        id,
        Mistake.NO_CUT,
        judging -> hand.split(judging, at == null ? 0 : at, clock.instant()).get(0));
  }

  @POST
  @Path("merge")
  public Response merge(long id) {
    return done(id, Mistake.NO_MERGE, judging -> hand.merge(judging, clock.instant()));
  }

  private Response done(long id, Mistake otherwise, Function<Judging, Sentence> work) {
    try {
      return Attempts.transaction(
          () -> {
            var made = work.apply(hand.judging(asker.id(), id));
            return Response.seeOther(
                    URI.create("/articles/" + made.article.id + "/review#s" + made.ordinal))
                .build();
          });
    } catch (Reshaped e) {
      return Response.status(422).entity(page(id, Mistake.GONE)).build();
    } catch (Invalid | Conflict e) {
      return Response.status(422).entity(page(id, otherwise)).build();
    }
  }

  private TemplateInstance page(long id, @Nullable Mistake mistake) {
    var judging = Judging.evenRetired(asker.id(), id).require(Permission.REVIEW);
    var sentence = judging.sentence();
    var article = Article.visibleTo(asker.person(), sentence.article.id);
    members.enter(judging.membership());
    var refusal = ReshapingRight.refusal(judging.membership(), List.of(sentence));
    var next = sentence.retiredStamp == 0 ? sentence.next().orElse(null) : null;
    return Templates.reshaping(new View(article, sentence, next, refusal.orElse(null), mistake));
  }
}
