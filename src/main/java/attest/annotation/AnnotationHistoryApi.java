// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.project.LabelScheme;
import attest.shared.Listing;
import attest.shared.NotFound;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every version of an answer to a sentence, also to one that was split or merged away since: the
 * asker's own, or another's whom they may see.
 */
@Path("/api/v1/sentences/{id}/annotation/history")
public class AnnotationHistoryApi {
  /**
   * What stood from {@code changedAt} on; {@code labels} null = not judged.
   *
   * @param importedAt when it was brought in from elsewhere; null where it was given here
   */
  public record Version(
      int version,
      boolean judged,
      @Nullable List<String> labels,
      List<Details.Claim> claims,
      List<Details.Figure> figures,
      List<Details.Attribution> attributions,
      String note,
      List<String> accepted,
      Instant changedAt,
      int guidelineVersion,
      boolean afterSubmission,
      @Nullable Instant importedAt) {
    static Version of(AnnotationChange change, LabelScheme scheme) {
      var details = change.details();
      return new Version(
          change.version,
          change.judged,
          change.judged ? scheme.codes(change.labels) : null,
          details.claims(),
          details.figures(),
          details.attributions(),
          change.note,
          Accepted.list(change.accepted),
          change.changedAt,
          change.guidelineVersion,
          change.afterSubmission,
          change.importedAt);
    }
  }

  @Inject Asker asker;

  /**
   * Oldest first; {@code reviewer} is a login, the asker's own where left out. One who may not be
   * seen and one who answered nothing are told apart by nobody.
   */
  @GET
  public Listing<Version> list(
      long id,
      @QueryParam("reviewer") @Nullable String reviewer,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    var judging = Judging.evenRetired(asker.id(), id);
    var annotation = reviewer == null ? own(judging) : Optional.of(others(judging, reviewer));
    int most = Listing.limit(limit);
    long from = Listing.after(after);
    var scheme = judging.scheme();
    List<AnnotationChange> changes =
        annotation.map(a -> AnnotationChange.of(a, from, most + 1)).orElse(List.of());
    return Listing.of(changes, most, c -> Version.of(c, scheme), c -> c.version);
  }

  private static Optional<Annotation> own(Judging judging) {
    return Annotation.of(judging.sentence(), judging.reviewer());
  }

  private static Annotation others(Judging judging, String login) {
    var article = judging.sentence().article;
    var blindness = Blindness.of(judging.membership(), article);
    return Annotation.of(judging.sentence(), login)
        .filter(a -> blindness.shows(article.id, a.reviewer.id))
        .orElseThrow(() -> new NotFound("There is no answer of " + login + " that you may see."));
  }
}
