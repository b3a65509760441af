// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Asker;
import attest.adjudication.AdjudicationRow.Said;
import attest.project.LabelScheme;
import attest.shared.Listing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every version of how a sentence was settled, also of one that was split or merged away since. */
@Path("/api/v1/sentences/{id}/adjudication/history")
public class AdjudicationHistoryApi {
  /** What stood from {@code changedAt} on; {@code undoes} = it undid the version before it. */
  public record Version(
      int version,
      boolean settled,
      @JsonUnwrapped Said said,
      String adjudicator,
      int guidelineVersion,
      boolean undoes,
      Instant changedAt) {
    static Version of(AdjudicationChange change, LabelScheme scheme) {
      return new Version(
          change.version,
          change.standing,
          Said.of(change.decision(), scheme),
          change.adjudicator.login,
          change.guidelineVersion,
          change.undoes,
          change.changedAt);
    }
  }

  @Inject Asker asker;

  /** Oldest first; none where it is hidden from the asker. */
  @GET
  public Listing<Version> history(
      long id,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    var settling = Settling.evenRetired(asker.id(), id);
    int most = Listing.limit(limit);
    long from = Listing.after(after);
    var standing = settling.standing();
    List<AdjudicationChange> changes =
        standing.id == null ? List.of() : AdjudicationChange.of(standing, from, most + 1);
    var scheme = settling.scheme();
    return Listing.of(changes, most, c -> Version.of(c, scheme), c -> c.version);
  }
}
