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
import java.util.Objects;
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
    var judgements = Corroboration.dividedIn(member).stream().filter(blindness::shows).toList();
    var adjudicated = SettledPair.byEnds(SettledPair.in(member));
    var homes = Homes.of(judgements, blindness);
    Map<Pair.Ends, List<Corroboration>> pairs = new LinkedHashMap<>();
    judgements.forEach(
        j -> pairs.computeIfAbsent(j.pair().ends(), fresh -> new ArrayList<>()).add(j));
    return pairs.entrySet().stream()
        .filter(e -> Settled.differ(e.getValue()))
        .filter(e -> settled || !adjudicated.containsKey(e.getKey()))
        .map(e -> row(e.getKey(), adjudicated.get(e.getKey()), e.getValue(), homes))
        .toList();
  }

  private static Row row(
      Pair.Ends ends, @Nullable SettledPair adjudicated, List<Corroboration> says, Homes homes) {
    var counts = Objects.requireNonNull(Settled.of(adjudicated, says));
    return new Row(
        ends.first(),
        ends.second(),
        counts.means(),
        counts.relation(),
        says.stream().map(j -> CorroborationRow.of(j, j.first, homes)).toList());
  }
}
