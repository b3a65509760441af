// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.assignment.dealing.Deal;
import attest.assignment.dealing.Rule;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Project;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Invalid;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** A project's places at its articles, and giving out by a rule. */
@Path("/api/v1/projects/{key}/assignments")
public class AssignmentsApi {
  /** A reviewer to give to, and the languages that they read; any where left out. */
  public record Hand(@NotNull String login, @Nullable Set<String> languages) {}

  /**
   * A rule to give out by.
   *
   * @param reviewers everybody whose role is to review, where left out
   * @param plan of an earlier answer: refused where the plan would be another by now
   */
  public record Dealing(
      @NotNull Rule rule,
      long seed,
      @Nullable List<Hand> reviewers,
      @Nullable LocalDate dueOn,
      @Nullable String plan) {}

  /** What was given, or would be; {@code missing} are articles that still need reviewers. */
  public record Plan(String plan, List<Given> given, List<Missing> missing) {
    static Plan of(Deal deal, Map<Long, String> logins) {
      return new Plan(
          ByRule.print(deal),
          deal.given().stream()
              .map(g -> new Given(g.article(), logins.getOrDefault(g.reviewer(), "")))
              .toList(),
          deal.missing().entrySet().stream()
              .map(e -> new Missing(e.getKey(), e.getValue()))
              .toList());
    }
  }

  /** An article given to a reviewer. */
  public record Given(long article, String reviewer) {}

  /** How many reviewers more an article needs. */
  public record Missing(long article, int reviewers) {}

  /** A place at an article. */
  public record Row(
      long article,
      String reviewer,
      boolean assigned,
      Instant reservedAt,
      @Nullable Instant expiresAt,
      @Nullable LocalDate dueOn) {
    static Row of(Reservation r) {
      return new Row(
          r.article.id, r.reviewer.login, r.assigned, r.reservedAt, r.expiresAt, r.dueOn);
    }
  }

  @Inject Members members;
  @Inject Clock clock;
  @Inject Giving giving;

  @GET
  public Listing<Row> list(
      String key,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var project = members.in(key).require(Permission.MANAGE).project;
    int size = Listing.limit(limit);
    var rows = Reservation.of(project, Listing.after(after), size + 1);
    return Listing.of(rows, size, Row::of, r -> r.id);
  }

  /** Gives out what still needs reviewers; with {@code dryRun} says what it would give. */
  @POST
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Dealing.class)))
  public Plan deal(String key, @QueryParam("dryRun") boolean dryRun, Body body) {
    return Attempts.transaction(
        () -> {
          var lead = members.in(key).require(Permission.MANAGE);
          var dealing = body.as(Dealing.class);
          var hands = hands(lead.project, dealing.reviewers());
          var rule =
              new ByRule(lead.project, dealing.rule(), dealing.seed(), hands, dealing.dueOn());
          return Plan.of(
              dryRun ? rule.plan(clock.instant()) : giving.deal(lead, rule, dealing.plan()),
              hands.stream()
                  .collect(Collectors.toMap(h -> h.id(), h -> h.membership().person.login)));
        });
  }

  private static List<ByRule.Chosen> hands(Project project, @Nullable List<Hand> chosen) {
    if (chosen == null) {
      return Giving.reviewers(project).stream().map(m -> new ByRule.Chosen(m, Set.of())).toList();
    }
    return chosen.stream()
        .map(
            hand ->
                new ByRule.Chosen(
                    reviewer(project, hand.login()),
                    hand.languages() == null ? Set.of() : hand.languages()))
        .toList();
  }

  static Membership reviewer(Project project, String login) {
    return Person.byLogin(login)
        .flatMap(person -> Membership.of(project, person))
        .filter(m -> m.may(Permission.REVIEW))
        .orElseThrow(() -> new Invalid("reviewers", login + " does not review here."));
  }
}
