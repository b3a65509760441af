// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.article.Article;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Invalid;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Articles against reviewers, where a lead gives each by hand. */
@Path("/projects/{key}/assignment/hand")
public class HandPage {
  @CheckedTemplate(basePath = "assignment")
  static class Templates {
    static native TemplateInstance hand(HandTable table, String due, @Nullable Problem problem);
  }

  @Inject Members members;
  @Inject Giving giving;
  @Inject Clock clock;

  @GET
  public TemplateInstance show(String key, @QueryParam("after") @Nullable String after) {
    var lead = members.in(key).require(Permission.MANAGE);
    return Templates.hand(HandTable.of(lead, after, clock.instant()), "", null);
  }

  /**
   * Gives what was ticked and takes back what no longer is; what somebody else gave meanwhile was
   * not on the page and stays.
   *
   * @param was the pairs that were ticked when the page was shown
   */
  @POST
  public Response give(
      String key,
      @QueryParam("after") @Nullable String after,
      @FormParam("give") List<String> give,
      @FormParam("was") List<String> was,
      @FormParam("due") @DefaultValue("") String due) {
    try {
      Attempts.transaction(
          () -> settle(members.in(key).require(Permission.MANAGE), give, was, Day.of(due)));
      String page = after == null ? "" : "&after=" + Long.parseLong(after);
      var there = URI.create("/projects/" + key + "/assignment/hand?done=given" + page);
      return Response.seeOther(there).build();
    } catch (Invalid refusal) {
      var table = HandTable.of(members.in(key), after, clock.instant());
      return Response.status(422).entity(Templates.hand(table, due, refusal)).build();
    }
  }

  private boolean settle(
      Membership lead, List<String> give, List<String> was, @Nullable LocalDate due) {
    var before = Set.copyOf(was);
    var after = Set.copyOf(give);
    for (String pair : after) {
      if (!before.contains(pair)) {
        var place = place(lead, pair);
        giving.assign(lead, place.article, place.member.person, due);
      }
    }
    for (String pair : before) {
      if (!after.contains(pair)) {
        var place = place(lead, pair);
        giving.unassign(lead, place.article, place.member.person);
      }
    }
    return true;
  }

  private record Place(Article article, Membership member) {}

  private static Place place(Membership lead, String pair) {
    String[] parts = pair.split("-", 2);
    try {
      long reviewer = Long.parseLong(parts[1]);
      var article = Article.visibleTo(lead.person, Long.parseLong(parts[0]));
      var member =
          Giving.whoMayReview(lead.project).stream()
              .filter(m -> m.person.id == reviewer)
              .findFirst()
              .orElseThrow(() -> new Invalid("give", "Somebody here does not review any more."));
      if (!article.project.equals(lead.project)) {
        throw new Invalid("give", "An article here is of another project.");
      }
      return new Place(article, member);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new Invalid("give", "A box is article-reviewer.");
    }
  }
}
