// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import attest.article.AddressPermission;
import attest.dataset.webhook.WebhookMessenger.Waiting;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Outward;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a lead says which addresses are told, and looks at what was sent to them. */
@Path("/projects/{key}/webhooks")
public class WebhooksPage {
  private static final int MOST = 100;

  /**
   * What the list shows.
   *
   * @param allowed whether addresses may be gone to at all
   */
  public record Sheet(
      String key,
      boolean allowed,
      List<WebhooksApi.Shown> webhooks,
      Form form,
      @Nullable Problem problem) {}

  /** A webhook as its form says it. */
  public record Form(String url, boolean releases, boolean submissions) {
    static final Form EMPTY = new Form("", true, false);
  }

  /** What the page of one shows, the latest delivery first. */
  public record OneSheet(String key, WebhooksApi.Shown webhook, List<WebhooksApi.Sent> sent) {}

  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance webhooks(Sheet sheet);

    static native TemplateInstance webhook(OneSheet sheet);

    static native TemplateInstance webhookSecret(String key, WebhooksApi.Made webhook);

    static native TemplateInstance webhookRemoval(String key, WebhooksApi.Shown webhook);
  }

  @Inject Members members;
  @Inject Outward outward;
  @Inject Clock clock;
  @Inject Event<Waiting> waiting;

  private Membership lead(String key) {
    return members.in(key).require(Permission.MANAGE);
  }

  @GET
  @Transactional
  public TemplateInstance show(String key) {
    return list(lead(key), Form.EMPTY, null);
  }

  private static TemplateInstance list(Membership lead, Form form, @Nullable Problem problem) {
    var webhooks = Webhook.of(lead, 0, MOST).stream().map(WebhooksApi.Shown::of).toList();
    return Templates.webhooks(
        new Sheet(lead.project.projectKey, AddressPermission.stands(), webhooks, form, problem));
  }

  /** The secret stands in this answer and in no other. */
  @POST
  public Response make(
      String key,
      @FormParam("url") @DefaultValue("") String url,
      @FormParam("releases") boolean releases,
      @FormParam("submissions") boolean submissions) {
    lead(key);
    try {
      var asked = WebhookAsked.of(url, releases, submissions, outward);
      var made = Attempts.transaction(() -> made(lead(key), asked));
      return Response.ok(Templates.webhookSecret(key, made))
          .header("Cache-Control", "no-store")
          .build();
    } catch (Problem refusal) {
      var form = new Form(url, releases, submissions);
      return Response.status(refusal.formStatus()).entity(list(lead(key), form, refusal)).build();
    }
  }

  private WebhooksApi.Made made(Membership lead, WebhookAsked asked) {
    waiting.fire(new Waiting());
    return WebhooksApi.Made.of(Webhook.make(lead, asked.url(), asked.occasions(), clock.instant()));
  }

  @GET
  @Path("{id}")
  @Transactional
  public TemplateInstance showOne(String key, long id) {
    var webhook = Webhook.in(lead(key), id);
    var sent = Delivery.of(webhook, 0, MOST).stream().map(WebhooksApi.Sent::of).toList();
    return Templates.webhook(new OneSheet(key, WebhooksApi.Shown.of(webhook), sent));
  }

  @POST
  @Path("{id}/deliveries/{delivery}/attempts/{attempt}")
  @Transactional
  public Response attempt(String key, long id, long delivery, int attempt) {
    var lead = lead(key);
    Delivery.in(Webhook.in(lead, id), delivery).attempt(attempt, lead.person, clock.instant());
    waiting.fire(new Waiting());
    return to(key, "/" + id);
  }

  @GET
  @Path("{id}/removal")
  @Transactional
  public TemplateInstance askBeforeRemoving(String key, long id) {
    return Templates.webhookRemoval(key, WebhooksApi.Shown.of(Webhook.in(lead(key), id)));
  }

  @POST
  @Path("{id}/removal")
  @Transactional
  public Response remove(String key, long id) {
    var lead = lead(key);
    Webhook.in(lead, id).remove(lead.person, clock.instant());
    return to(key, "?done=removed");
  }

  private static Response to(String key, String place) {
    return Response.seeOther(URI.create("/projects/" + key + "/webhooks" + place)).build();
  }
}
