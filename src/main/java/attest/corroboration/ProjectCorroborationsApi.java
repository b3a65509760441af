// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The judgements on pairs of a project that the asker may see, in the order of their making. */
@Path("/api/v1/projects/{key}/corroborations")
public class ProjectCorroborationsApi {
  @Inject Members members;

  @GET
  @Transactional
  public Listing<CorroborationRow> list(
      String key,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var member = members.in(key).require(Permission.READ);
    int size = Listing.limit(limit);
    var rows = visible(member, Listing.after(after), size + 1);
    var homes = Homes.of(rows, PairBlindness.of(member));
    return Listing.of(rows, size, j -> CorroborationRow.of(j, homes), j -> j.id);
  }

  private static List<Corroboration> visible(Membership member, long after, int most) {
    var blindness = PairBlindness.of(member);
    if (!blindness.open() && !blindness.sees()) {
      return Corroboration.by(member, after, most);
    }
    var found = new ArrayList<Corroboration>();
    long from = after;
    for (var some = Corroboration.in(member, from, most);
        !some.isEmpty() && found.size() < most;
        some = Corroboration.in(member, from, most)) {
      some.stream().filter(blindness::shows).limit(most - found.size()).forEach(found::add);
      from = some.get(some.size() - 1).id;
    }
    return found;
  }
}
