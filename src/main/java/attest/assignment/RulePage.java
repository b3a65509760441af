// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.article.Article;
import attest.assignment.dealing.Deal;
import attest.assignment.dealing.Rule;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Project;
import attest.shared.Attempts;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Giving out by a rule: chosen, looked at, applied. */
@Path("/projects/{key}/assignment/rule")
public class RulePage {
  private static final int SHOWN = 100;

  /** What the page shows; {@code plan} is null until it is asked for. */
  public record Sheet(
      String key,
      RuleForm form,
      List<Membership> reviewers,
      @Nullable Plan plan,
      @Nullable Problem problem) {
    public List<Rule> rules() {
      return List.of(Rule.values());
    }

    public List<String> languages() {
      return Project.LANGUAGES;
    }
  }

  /**
   * What would be given.
   *
   * @param shown the first articles of it, with who would get them
   */
  public record Plan(
      String print, int given, int missing, List<Share> shares, List<Shown> shown, int more) {
    static Plan of(Deal deal, Collection<Membership> reviewers) {
      Map<Long, String> names =
          reviewers.stream().collect(Collectors.toMap(m -> m.person.id, m -> m.person.name));
      var byArticle =
          deal.given().stream()
              .collect(
                  Collectors.groupingBy(Deal.Given::article, TreeMap::new, Collectors.toList()));
      var shown =
          byArticle.entrySet().stream()
              .limit(SHOWN)
              .map(e -> Shown.of(e.getKey(), e.getValue(), names))
              .toList();
      var counts =
          deal.given().stream()
              .collect(Collectors.groupingBy(Deal.Given::reviewer, Collectors.counting()));
      return new Plan(
          ByRule.print(deal),
          deal.given().size(),
          deal.missing().values().stream().mapToInt(n -> n).sum(),
          reviewers.stream()
              .map(m -> new Share(m.person.name, counts.getOrDefault(m.person.id, 0L)))
              .filter(share -> share.articles > 0)
              .toList(),
          shown,
          byArticle.size() - shown.size());
    }
  }

  /** How many articles somebody would get. */
  public record Share(String name, long articles) {}

  /** Who would get an article. */
  public record Shown(Article article, List<String> names) {
    static Shown of(long article, List<Deal.Given> given, Map<Long, String> names) {
      return new Shown(
          Article.findById(article),
          given.stream().map(g -> names.getOrDefault(g.reviewer(), "")).toList());
    }
  }

  @CheckedTemplate(basePath = "assignment")
  static class Templates {
    static native TemplateInstance rule(Sheet sheet);
  }

  @Inject Members members;
  @Inject Giving giving;
  @Inject Clock clock;

  @GET
  public TemplateInstance show(String key) {
    var lead = members.in(key).require(Permission.MANAGE);
    int seed = clock.instant().atZone(ZoneOffset.UTC).getDayOfYear();
    return page(lead, RuleForm.fresh(lead.project, seed), null, null);
  }

  /** Shows what would be given; stores nothing. */
  @POST
  @Path("plan")
  public Response plan(String key, @BeanParam RuleFields fields) {
    var lead = members.in(key).require(Permission.MANAGE);
    var form = fields.form();
    try {
      var deal = form.settle(lead.project).plan(clock.instant());
      var plan = Plan.of(deal, Giving.whoMayReview(lead.project));
      return Response.ok(page(lead, form, plan, null)).build();
    } catch (Problem refusal) {
      return Response.status(422).entity(page(lead, form, null, refusal)).build();
    }
  }

  @POST
  public Response apply(
      String key, @BeanParam RuleFields fields, @FormParam("plan") @DefaultValue("") String print) {
    var form = fields.form();
    try {
      Attempts.transaction(
          () -> {
            var lead = members.in(key).require(Permission.MANAGE);
            return giving.deal(lead, form.settle(lead.project), print);
          });
      var there = URI.create("/projects/" + key + "/assignment/rule?done=dealt");
      return Response.seeOther(there).build();
    } catch (Problem refusal) {
      if (refusal.field() == null) {
        throw refusal;
      }
      return Response.status(422).entity(page(members.in(key), form, null, refusal)).build();
    }
  }

  private static TemplateInstance page(
      Membership lead, RuleForm form, @Nullable Plan plan, @Nullable Problem problem) {
    return Templates.rule(
        new Sheet(lead.project.projectKey, form, Giving.whoMayReview(lead.project), plan, problem));
  }
}
