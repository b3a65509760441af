// SPDX-License-Identifier: Apache-2.0
package attest.adjudication.pair;

import attest.account.Asker;
import attest.corroboration.PairAtHand;
import attest.corroboration.PairSettling;
import attest.corroboration.SettledPairChange;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs that wait for an adjudicator, most divided first. */
@Path("/projects/{key}/adjudicate/pairs")
public class PairsPage {
  private static final int PAGE = 50;

  /**
   * What the page shows.
   *
   * @param next where the next page begins; null at the end
   * @param last the change by which the asker's last decision is undone; null where there is none
   */
  public record Sheet(
      String key,
      PairQueue.Show show,
      PairQueue queue,
      List<PairQueue.Item> rows,
      @Nullable Integer next,
      @Nullable Long last) {
    static Sheet of(Membership asker, PairQueue.Show show, int after) {
      var queue = PairQueue.of(asker);
      var shown = queue.shown(show);
      int from = Math.max(0, Math.min(after, shown.size()));
      int to = Math.min(from + PAGE, shown.size());
      return new Sheet(
          asker.project.projectKey,
          show,
          queue,
          shown.subList(from, to),
          to < shown.size() ? to : null,
          SettledPairChange.lastOf(asker).map(c -> c.id).orElse(null));
    }

    public List<PairQueue.Show> shows() {
      return List.of(PairQueue.Show.values());
    }

    public int count(PairQueue.Show which) {
      return queue.shown(which).size();
    }

    public int divided() {
      return queue.divided();
    }

    public int settled() {
      return queue.dividedSettled();
    }

    /** How many the choice of settled ones shows: undivided and contested ones too. */
    public int settledInAll() {
      return count(PairQueue.Show.SETTLED);
    }

    public int left() {
      return queue.left();
    }

    public String home() {
      return "/projects/" + key + "/adjudicate/pairs";
    }
  }

  @CheckedTemplate(basePath = "adjudication")
  static class Templates {
    static native TemplateInstance pairs(Sheet sheet);
  }

  @Inject Members members;
  @Inject Asker asker;
  @Inject PairSettling settling;

  @GET
  @Transactional
  public TemplateInstance show(
      String key,
      @QueryParam("show") @DefaultValue("open") String show,
      @QueryParam("after") @DefaultValue("0") int after) {
    var membership = members.in(key).require(Permission.ADJUDICATE);
    return Templates.pairs(Sheet.of(membership, PairQueue.Show.of(show), after));
  }

  /**
   * Undoes what the asker decided last.
   *
   * @param change by which the page knows it: sent twice, it is undone once
   */
  @POST
  @Path("undoing")
  public Response undo(String key, @FormParam("change") long change) {
    var membership = members.in(key).require(Permission.ADJUDICATE);
    String home = "/projects/" + key + "/adjudicate/pairs";
    String to =
        Attempts.transaction(
            () ->
                SettledPairChange.lastOf(membership)
                    .filter(last -> last.id == change)
                    .map(last -> last.settledPair)
                    .map(p -> PairAtHand.of(asker.id(), p.first.id, p.second.id))
                    .filter(hand -> settling.undo(hand, change))
                    .map(hand -> PairPage.address(key, hand) + "?done=undone")
                    .orElse(home + "?done=nothing"));
    return Response.seeOther(URI.create(to)).build();
  }
}
