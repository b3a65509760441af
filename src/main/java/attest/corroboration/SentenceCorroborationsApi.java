// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.annotation.Judging;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The judgements on the pairs of a sentence that the asker may see, each from its side. */
@Path("/api/v1/sentences/{a}/corroborations")
public class SentenceCorroborationsApi {
  @Inject Asker asker;

  @GET
  @Transactional
  public Listing<CorroborationRow> list(
      long a,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var judging = Judging.of(asker.id(), a);
    int size = Listing.limit(limit);
    long from = Listing.after(after);
    var blindness = PairBlindness.of(judging.membership());
    var rows =
        Corroboration.allOf(judging.sentence()).stream()
            .filter(j -> j.id > from && blindness.shows(j))
            .limit(size + 1L)
            .toList();
    var homes = Homes.of(rows, blindness);
    return Listing.of(
        rows, size, j -> CorroborationRow.of(j, judging.sentence(), homes), j -> j.id);
  }
}
