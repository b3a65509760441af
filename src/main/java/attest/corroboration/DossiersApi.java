// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Once;
import attest.article.Sentence;
import attest.corroboration.Mention.Coming;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Forbidden;
import attest.shared.Invalid;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The dossiers of a project, as far as the asker sees them. */
@Path("/api/v1/projects/{key}/dossiers")
public class DossiersApi {
  /**
   * A dossier to be made by hand.
   *
   * @param title left out = called by its first mention
   * @param mentions ids of its sentences
   */
  public record Sent(@Nullable String title, @Nullable List<Long> mentions) {}

  /** A removed dossier that can be restored. */
  public record Removed(long id, String title, Instant removedAt) {}

  @Inject Members members;
  @Inject Once once;
  @Inject Clock clock;

  @GET
  @Transactional
  public Listing<DossierRow> list(
      String key,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var member = members.in(key).require(Permission.READ);
    int size = Listing.limit(limit);
    var sight = DossierSight.of(member);
    var seen = sight.afterCalled(member, Listing.after(after), size + 1);
    var views = DossierView.of(member, sight, seen);
    return Listing.of(views, size, DossierRow::of, DossierView::number);
  }

  /**
   * Those that were removed, the latest first; of a blind project only for who sees every answer.
   */
  @GET
  @Path("removed")
  @Transactional
  public Listing<Removed> removed(String key) {
    var member = members.in(key).require(Permission.READ);
    return Listing.of(removed(member), Listing.MOST, one -> one, Removed::id);
  }

  static List<Removed> removed(Membership member) {
    return DossierSight.of(member).of(Dossier.removedFrom(member)).stream()
        .filter(s -> s.whole())
        .map(
            s -> new Removed(s.number(), s.title(), Instant.ofEpochMilli(s.dossier().removedStamp)))
        .toList();
  }

  @POST
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Response make(String key, Body body) {
    var row =
        Attempts.transaction(
            () -> {
              var member = members.in(key).require(Permission.REVIEW);
              requireSight(member);
              var sent = body.as(Sent.class);
              return once.run(
                  member.person, sent.toString(), DossierRow.class, () -> made(member, sent));
            });
    return Response.status(201).entity(row).build();
  }

  private static void requireSight(Membership member) {
    var blindness = PairBlindness.of(member);
    if (!blindness.open() && !blindness.sees()) {
      throw new Forbidden("In a blind project dossiers are made by judging pairs.");
    }
  }

  private DossierRow made(Membership member, Sent sent) {
    var now = clock.instant();
    var sentences = sentences(member, Objects.requireNonNullElse(sent.mentions(), List.of()));
    String title = Objects.requireNonNullElse(sent.title(), "");
    member.project.hold();
    var ids = sentences.stream().map(s -> s.id).collect(Collectors.toSet());
    var dossier =
        Dossier.justMade(member, title, ids, now)
            .orElseGet(() -> made(member, title, sentences, now));
    var sight = DossierSight.of(member);
    return DossierRow.of(DossierView.of(member, sight, sight.of(dossier)));
  }

  private static Dossier made(
      Membership member, String title, List<Sentence> sentences, Instant now) {
    var dossier = Dossier.open(member.project, member.person, now);
    dossier.describe(title, "", member.person, now);
    var coming = new Coming(true, null, member.person, now);
    sentences.forEach(sentence -> Mention.put(dossier, sentence, null, coming));
    return dossier;
  }

  /** Held in the order of their ids, as pairs hold them. */
  private static List<Sentence> sentences(Membership member, List<Long> ids) {
    var found = new ArrayList<Sentence>();
    for (int i = 0; i < ids.size(); i++) {
      Long id = ids.get(i);
      String field = "mentions[" + i + "]";
      found.add(
          Sentence.in(member, id)
              .orElseThrow(
                  () -> new Invalid(field, "There is no sentence " + id + " in this project.")));
    }
    found.stream().sorted(Comparator.comparing(s -> s.id)).forEach(Sentence::hold);
    return found;
  }
}
