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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pairs on which reviewers differ, with every judgement that the asker may see. */
@Path("/api/v1/projects/{key}/corroborations/divided")
public class DividedPairsApi {
  /**
   * A pair that divides.
   *
   * @param means majority, divided or, once it is settled, adjudicated
   */
  public record Row(
      long a,
      long b,
      Settled.Means means,
      @Nullable Relation relation,
      List<CorroborationRow> judgements) {}

  @Inject Members members;

  /**
   * @param settled true = also those that an adjudicator has settled
   * @param after number of pairs to leave out
   */
  @GET
  @Transactional
  public Listing<Row> list(
      String key,
      @QueryParam("settled") boolean settled,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var member = members.in(key).require(Permission.READ);
    int size = Listing.limit(limit);
    long from = Listing.after(after);
    var rows = divided(member, settled).stream().skip(from).limit(size + 1L).toList();
    var page = rows.stream().limit(size).toList();
    return new Listing<>(page, rows.size() > size ? String.valueOf(from + size) : null);
  }

  private static List<Row> divided(Membership member, boolean settled) {
    var blindness = PairBlindness.of(member);
    Map<Pair.Ends, List<Corroboration>> pairs = new LinkedHashMap<>();
    Corroboration.dividedIn(member).stream()
        .filter(blindness::shows)
        .forEach(j -> pairs.computeIfAbsent(j.pair().ends(), e -> new ArrayList<>()).add(j));
    var found = new ArrayList<Row>();
    pairs.forEach(
        (ends, says) -> {
          var one = SettledPair.of(says.get(0).pair()).orElse(null);
          var counts = Settled.of(one, says);
          boolean differ = Settled.differ(says);
          if (counts != null
              && differ
              && (settled || counts.means() != Settled.Means.ADJUDICATED)) {
            var homes = Homes.of(says);
            found.add(
                new Row(
                    ends.first(),
                    ends.second(),
                    counts.means(),
                    counts.relation(),
                    says.stream().map(j -> CorroborationRow.of(j, j.first, homes)).toList()));
          }
        });
    return found;
  }
}
