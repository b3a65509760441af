// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Annotation;
import attest.annotation.Blindness;
import attest.annotation.SettledAnswer.Outcome;
import attest.project.LabelScheme;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Body;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The settled answers of a project, as far as the asker may see them. */
@Path("/api/v1/projects/{key}/adjudications")
public class AdjudicationsApi {
  @Inject Members members;
  @Inject UnanimousAcceptance unanimous;

  @GET
  public Listing<AdjudicationRow> list(
      String key,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var membership = members.in(key).require(Permission.READ);
    int size = Listing.limit(limit);
    var rows = visible(membership, Listing.after(after), size + 1);
    var scheme = LabelScheme.everOf(membership.project);
    var also = alsoReviewed(rows);
    return Listing.of(
        rows, size, a -> AdjudicationRow.of(a, scheme, also.contains(a.id)), a -> a.id);
  }

  /** A sentence that an adjudicator has before them. */
  public record Waiting(
      long sentence,
      long article,
      int ordinal,
      int answers,
      double labels,
      double details,
      @Nullable Outcome outcome,
      boolean contested) {
    static Waiting of(Queue.Item item) {
      return new Waiting(
          item.sentence(),
          item.article(),
          item.ordinal(),
          item.answers(),
          item.labels(),
          item.details(),
          item.outcome(),
          item.contested());
    }
  }

  /** What is to be settled, most divided first; {@code show} as {@link Queue.Show} has it. */
  @GET
  @Path("queue")
  public Listing<Waiting> queue(
      String key,
      @QueryParam("show") @DefaultValue("open") String show,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var membership = members.in(key).require(Permission.ADJUDICATE);
    var which = Queue.Show.of(show);
    int most = Listing.limit(limit);
    int from = (int) Math.min(Listing.after(after), Integer.MAX_VALUE);
    Division.weigh(membership.project);
    var items = Queue.of(membership).page(which, from, most + 1);
    return new Listing<>(
        items.stream().limit(most).map(Waiting::of).toList(),
        items.size() > most ? String.valueOf(from + most) : null);
  }

  /** Settles every sentence on which two or more agree and nobody differs. */
  @POST
  @Path("unanimous")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Nothing.class)))
  public UnanimousAcceptance.Done acceptUnanimous(String key, @Nullable Body body) {
    var membership = members.in(key).require(Permission.ADJUDICATE);
    if (body != null && !body.isEmpty()) {
      body.as(Nothing.class);
    }
    return unanimous.settle(membership);
  }

  /** Nothing needs to be said. */
  public record Nothing() {}

  /** Unsettles what such a call settled and nobody has changed since. */
  @DELETE
  @Path("unanimous/{batch}")
  public UnanimousAcceptance.Done undo(String key, long batch) {
    return unanimous.undo(members.in(key).require(Permission.ADJUDICATE), batch);
  }

  private static List<Adjudication> visible(Membership asker, long after, int most) {
    var blindness = Blindness.of(asker);
    var shown = new ArrayList<Adjudication>();
    long from = after;
    while (shown.size() < most) {
      var read = Adjudication.standing(asker, from, most);
      read.stream()
          .filter(a -> blindness.showsAll(a.answer.sentence.article.id))
          .limit(most - shown.size())
          .forEach(shown::add);
      if (read.size() < most) {
        break;
      }
      from = read.get(read.size() - 1).id;
    }
    return shown;
  }

  /** Ids of those whose adjudicator has judged the sentence too. */
  private static Set<Long> alsoReviewed(List<Adjudication> rows) {
    return rows.isEmpty()
        ? Set.of()
        : new HashSet<>(
            Annotation.getEntityManager()
                .createQuery(
                    "select d.id from Adjudication d join Annotation n on n.sentence ="
                        + " d.answer.sentence and n.reviewer = d.adjudicator where d.id in ?1",
                    Long.class)
                .setParameter(1, rows.stream().map(a -> a.id).toList())
                .getResultList());
  }
}
