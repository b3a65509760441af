// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.project.Label;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Project;
import attest.project.Source;
import attest.search.Asked;
import attest.search.ProjectSearch;
import attest.search.SearchOrder;
import attest.shared.Invalid;
import attest.shared.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a member looks for sentences of a project by words and answers. */
@Path("/projects/{key}/search")
public class SearchPage {
  private static final int ROWS = 25;

  /** Somebody whose answers may be asked for. */
  public record Choice(String login, String name) {}

  /**
   * What the page shows.
   *
   * @param found null where nothing was asked, or it was refused
   * @param refusal what was wrong with which field
   */
  public record View(
      Membership membership,
      Asked asked,
      List<Choice> others,
      ProjectSearch.@Nullable Found found,
      @Nullable Invalid refusal,
      @Nullable String earlier,
      @Nullable String later) {

    public String key() {
      return membership.project.projectKey;
    }

    public List<Label> labels() {
      return Label.everOf(membership.project);
    }

    public List<String> sources() {
      return Source.of(membership.project).stream().map(source -> source.name).toList();
    }

    public List<SearchOrder> orders() {
      return List.of(SearchOrder.values());
    }

    public boolean isLabel(String code) {
      return code.equals(asked.label);
    }

    public boolean isReviewer(String login) {
      return login.equals(asked.reviewer);
    }

    public boolean isLanguage(String tag) {
      return tag.equals(asked.language);
    }

    public boolean isOrder(SearchOrder order) {
      return order.word().equals(asked.sort);
    }

    public List<String> languages() {
      return Project.LANGUAGES;
    }

    public boolean isDivided() {
      return "true".equals(asked.disagreement);
    }

    /** What was wrong with a field; empty where it was right. */
    public String fault(String field) {
      return refusal != null && field.equals(refusal.field()) ? refusal.words() : "";
    }

    public String own() {
      return membership.person.login;
    }
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance search(View view);
  }

  @Inject Members members;
  @Inject ProjectSearch search;

  @GET
  @Transactional
  @Produces(MediaType.TEXT_HTML)
  public Response show(
      String key,
      @BeanParam Asked asked,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo address) {
    var membership = members.in(key).require(Permission.READ);
    int from = (int) Math.max(0, Math.min(Integer.MAX_VALUE, Listing.after(after)));
    var others = others(membership);
    if (asked.isEmpty()) {
      return Response.ok(
              Templates.search(new View(membership, asked, others, null, null, null, null)))
          .build();
    }
    try {
      var found = search.of(membership, asked, from, ROWS);
      String earlier = from == 0 ? null : turned(address, Math.max(0, from - ROWS));
      String later = found.next() == null ? null : turned(address, found.next());
      var view = new View(membership, asked, others, found, null, earlier, later);
      return Response.ok(Templates.search(view)).build();
    } catch (Invalid refusal) {
      var view = new View(membership, asked, others, null, refusal, null, null);
      return Response.status(422).entity(Templates.search(view)).build();
    }
  }

  /** In a blind project only those who may see names choose others than themselves. */
  private static List<Choice> others(Membership asker) {
    if (asker.project.blind && !asker.may(Permission.SEE_NAMES)) {
      return List.of();
    }
    return Membership.allOf(asker.project).stream()
        .filter(m -> !m.person.id.equals(asker.person.id) && m.may(Permission.REVIEW))
        .map(m -> new Choice(m.person.login, m.person.name))
        .toList();
  }

  private static String turned(UriInfo address, int from) {
    return "?"
        + address.getRequestUriBuilder().replaceQueryParam("after", from).build().getRawQuery();
  }
}
