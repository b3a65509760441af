// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import attest.account.Once;
import attest.dataset.webhook.WebhookMessenger.Waiting;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Listing;
import attest.shared.Outward;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Addresses that are told of releases and submissions, and what was sent to them. */
@Path("/api/v1/projects/{key}/webhooks")
public class WebhooksApi {
  /** What an address is to be told of. */
  public record Asked(
      @NotNull String url, @Nullable Boolean releases, @Nullable Boolean submissions) {}

  /** A webhook. */
  public record Shown(
      long id, String url, boolean releases, boolean submissions, String by, Instant madeAt) {
    static Shown of(Webhook w) {
      return new Shown(w.id, w.url, w.releases, w.submissions, w.maker.login, w.madeAt);
    }
  }

  /**
   * A new webhook.
   *
   * @param secret by which its receiver knows our messages; shown this once
   */
  public record Made(
      long id,
      String url,
      boolean releases,
      boolean submissions,
      String by,
      Instant madeAt,
      String secret) {
    static Made of(Webhook w) {
      return new Made(w.id, w.url, w.releases, w.submissions, w.maker.login, w.madeAt, w.secret);
    }
  }

  /**
   * A message.
   *
   * @param message its id, the same at each attempt
   * @param dueAt when the next attempt is made; null where none is
   * @param answer status of the last one, or why there was none; empty before the first
   */
  public record Sent(
      long id,
      String message,
      String event,
      Instant madeAt,
      Delivery.State state,
      int attempts,
      @Nullable Instant dueAt,
      String answer,
      @Nullable Instant answeredAt) {
    static Sent of(Delivery d) {
      return new Sent(
          d.id,
          d.message,
          d.event,
          d.madeAt,
          d.state,
          d.attempts,
          d.state == Delivery.State.WAITING ? d.dueAt : null,
          d.answer,
          d.answeredAt);
    }
  }

  @Inject Members members;
  @Inject Once once;
  @Inject Outward outward;
  @Inject Clock clock;
  @Inject Event<Waiting> waiting;

  private Membership lead(String key) {
    return members.in(key).require(Permission.MANAGE);
  }

  @GET
  @Transactional
  public Listing<Shown> list(
      String key, @QueryParam("after") String after, @QueryParam("limit") Integer limit) {
    int most = Listing.limit(limit);
    var found = Webhook.of(lead(key), Listing.after(after), most + 1);
    return Listing.of(found, most, Shown::of, w -> w.id);
  }

  @POST
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Asked.class)))
  public Response make(String key, Body body) {
    lead(key);
    var wish = body.as(Asked.class);
    var asked =
        WebhookAsked.of(
            wish.url,
            Boolean.TRUE.equals(wish.releases),
            Boolean.TRUE.equals(wish.submissions),
            outward);
    var made = Attempts.transaction(() -> made(lead(key), asked));
    return Response.created(URI.create("/api/v1/projects/" + key + "/webhooks/" + made.id))
        .entity(made)
        .build();
  }

  private Made made(Membership lead, WebhookAsked asked) {
    return once.run(
        lead.person,
        asked.toString(),
        Made.class,
        () -> {
          waiting.fire(new Waiting());
          return Made.of(Webhook.make(lead, asked.url(), asked.occasions(), clock.instant()));
        });
  }

  @DELETE
  @Path("{id}")
  @Transactional
  public void remove(String key, long id) {
    var lead = lead(key);
    Webhook.in(lead, id).remove(lead.person, clock.instant());
  }

  @GET
  @Path("{id}/deliveries")
  @Transactional
  public Listing<Sent> deliveries(
      String key, long id, @QueryParam("after") String after, @QueryParam("limit") Integer limit) {
    int most = Listing.limit(limit);
    var found = Delivery.of(Webhook.in(lead(key), id), Listing.after(after), most + 1);
    return Listing.of(found, most, Sent::of, d -> d.id);
  }

  /** Has the next attempt made now; one that has been made is not made again. */
  @PUT
  @Path("{id}/deliveries/{delivery}/attempts/{attempt}")
  @Transactional
  public Sent attempt(String key, long id, long delivery, int attempt) {
    var lead = lead(key);
    var found = Delivery.in(Webhook.in(lead, id), delivery);
    found.attempt(attempt, lead.person, clock.instant());
    waiting.fire(new Waiting());
    return Sent.of(found);
  }
}
