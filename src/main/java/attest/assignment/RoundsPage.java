// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.annotation.Submission;
import attest.article.Article;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rounds of calibration: everybody reviews the same articles, the lead compares, work begins. */
@Path("/projects/{key}/assignment/rounds")
public class RoundsPage {
  /** Articles that a round can be made of: the first ones of the project. */
  private static final int OFFERED = 200;

  /** What the page shows; {@code running} is null where no round runs. */
  public record Sheet(
      String key,
      @Nullable Round running,
      List<Round> earlier,
      List<Article> articles,
      @Nullable Problem problem) {}

  /**
   * A round.
   *
   * @param report the part of the report's address that names its articles
   */
  public record Round(
      int number,
      Instant startedAt,
      @Nullable Instant endedAt,
      List<Article> articles,
      List<Share> shares) {
    public String report() {
      return articles.stream().map(a -> a.id.toString()).collect(Collectors.joining(","));
    }

    public long size() {
      return articles.size();
    }
  }

  /** How many of the round's articles somebody has submitted. */
  public record Share(String name, long submitted) {}

  @CheckedTemplate(basePath = "assignment")
  static class Templates {
    static native TemplateInstance rounds(Sheet sheet);
  }

  @Inject Members members;
  @Inject Giving giving;

  @GET
  public TemplateInstance show(String key) {
    var lead = members.in(key).require(Permission.MANAGE);
    return Templates.rounds(sheet(lead, null));
  }

  @POST
  public Response start(String key, @FormParam("article") List<Long> articles) {
    try {
      Attempts.transaction(
          () ->
              giving.start(members.in(key).require(Permission.MANAGE), Set.copyOf(articles))
                  .number);
      return back(key, "started");
    } catch (Problem refusal) {
      if (refusal.field() == null) {
        throw refusal;
      }
      var page = Templates.rounds(sheet(members.in(key), refusal));
      return Response.status(422).entity(page).build();
    }
  }

  @POST
  @Path("{number}/end")
  public Response end(String key, int number) {
    Attempts.transaction(
        () -> giving.end(members.in(key).require(Permission.MANAGE), number).number);
    return back(key, "ended");
  }

  private static Response back(String key, String done) {
    var there = URI.create("/projects/" + key + "/assignment/rounds?done=" + done);
    return Response.seeOther(there).build();
  }

  private static Sheet sheet(Membership lead, @Nullable Problem problem) {
    var rounds = Calibration.of(lead.project).stream().map(c -> round(lead, c)).toList();
    return new Sheet(
        lead.project.projectKey,
        rounds.stream().filter(r -> r.endedAt == null).findFirst().orElse(null),
        rounds.stream().filter(r -> r.endedAt != null).toList(),
        Article.of(lead, 0, OFFERED),
        problem);
  }

  private static Round round(Membership lead, Calibration round) {
    return new Round(
        round.number,
        round.startedAt,
        round.endedAt,
        round.articles.stream().sorted(Comparator.comparing(a -> a.id)).toList(),
        round.isRunning() ? shares(lead, round) : List.of());
  }

  private static List<Share> shares(Membership lead, Calibration round) {
    Map<Long, Long> submitted =
        Submission.<Submission>list("article in ?1 and submittedAt is not null", round.articles)
            .stream()
            .collect(Collectors.groupingBy(u -> u.reviewer.id, Collectors.counting()));
    return Giving.whoMayReview(lead.project).stream()
        .filter(m -> Giving.isReviewer(m) || submitted.containsKey(m.person.id))
        .map(m -> new Share(m.person.name, submitted.getOrDefault(m.person.id, 0L)))
        .toList();
  }
}
