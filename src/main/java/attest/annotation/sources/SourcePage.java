// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.annotation.sources.SourceMentions.Mention;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Source;
import attest.project.SourceChange;
import attest.shared.Attempts;
import attest.shared.Conflict;
import attest.shared.Forbidden;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One entry of the register: what is known of it, where it is credited, who changed it. */
@Path("/projects/{key}/sources/{id}")
public class SourcePage {
  private static final int MENTIONS = 20;

  /** A version of the entry. */
  public record Change(String act, String by, Instant at) {
    static Change of(SourceChange c, Membership asker) {
      var person = c.madeBy(asker);
      return new Change(c.act.word(), person == null ? "" : person.name, c.changedAt);
    }
  }

  /**
   * What the page shows; {@code form} stands in the form.
   *
   * @param version what the form is based on
   * @param into the name of the entry that took this one in; null where it stands for itself
   */
  public record Sheet(
      String key,
      SourceRow row,
      int version,
      boolean present,
      boolean changeable,
      @Nullable String into,
      List<Change> changes,
      List<Mention> mentions,
      List<SourceRow> takenIn,
      SourceForm form,
      @Nullable Refused refused) {
    public List<String> types() {
      return SourcesPage.typeWords();
    }

    /** The page's address. */
    public String here() {
      return "/projects/" + key + "/sources/" + row.id();
    }
  }

  @CheckedTemplate(basePath = "sources")
  static class Templates {
    static native TemplateInstance source(Sheet sheet);

    static native TemplateInstance removal(String key, SourceRow row);
  }

  @Inject Members members;
  @Inject Clock clock;

  @GET
  @Transactional
  public TemplateInstance show(String key, long id) {
    return page(members.in(key).require(Permission.READ), id, null, null);
  }

  @POST
  public Response change(
      String key,
      long id,
      @FormParam("version") @DefaultValue("0") int version,
      @BeanParam SourceFields fields) {
    var form = fields.form();
    try {
      return done(
          key,
          id,
          Permission.REVIEW,
          "changed",
          member -> change(Source.of(member.project, id), member, form, version));
    } catch (Problem refusal) {
      if (refusal.field() == null) {
        throw refusal;
      }
      return Attempts.transaction(
          () -> {
            var page =
                page(members.in(key).require(Permission.REVIEW), id, form, Refused.by(refusal));
            return Response.status(422).entity(page).build();
          });
    }
  }

  private void change(Source source, Membership member, SourceForm form, int version) {
    if (!source.isChangeableBy(member)) {
      throw new Forbidden("Only a lead may change this entry.");
    }
    if (!source.isPresent() || source.version != version) {
      throw new Conflict("version", "This entry was changed meanwhile.");
    }
    source.change(form.entry(), member, clock.instant());
  }

  /** A lead takes a proposed entry as it is. */
  @POST
  @Path("confirmation")
  public Response confirm(String key, long id) {
    return done(
        key,
        id,
        Permission.MANAGE,
        "confirmed",
        lead -> {
          var source = Source.of(lead.project, id);
          source.change(source.entry(), lead, clock.instant());
        });
  }

  @GET
  @Path("removal")
  @Transactional
  public TemplateInstance askBeforeRemoving(String key, long id) {
    var lead = members.in(key).require(Permission.MANAGE);
    var source = Source.of(lead.project, id);
    long mentions = SourceMentions.of(lead).counts().getOrDefault(id, 0L);
    return Templates.removal(key, SourceRow.of(source, mentions));
  }

  @POST
  @Path("removal")
  public Response remove(String key, long id) {
    return done(
        key,
        id,
        Permission.MANAGE,
        "removed",
        lead -> Source.of(lead.project, id).remove(lead.person, clock.instant()));
  }

  @POST
  @Path("restoration")
  public Response restore(String key, long id) {
    return done(
        key,
        id,
        Permission.MANAGE,
        "restored",
        lead -> Source.of(lead.project, id).restore(lead.person, clock.instant()));
  }

  private Response done(
      String key, long id, Permission permission, String what, Consumer<Membership> work) {
    Attempts.transaction(
        () -> {
          var member = members.in(key).require(permission);
          member.project.hold();
          work.accept(member);
          return what;
        });
    String at = what.equals("removed") ? "" : "/" + id;
    return Response.seeOther(URI.create("/projects/" + key + "/sources" + at + "?done=" + what))
        .build();
  }

  private static TemplateInstance page(
      Membership member, long id, @Nullable SourceForm form, @Nullable Refused refused) {
    var source = Source.of(member.project, id);
    var mentions = SourceMentions.of(member);
    var into = source.mergedInto;
    return Templates.source(
        new Sheet(
            member.project.projectKey,
            SourceRow.of(source, mentions.counts().getOrDefault(id, 0L)),
            source.version,
            source.isPresent(),
            source.isPresent() && source.isChangeableBy(member),
            into == null ? null : into.name,
            SourceChange.of(source).stream().map(c -> Change.of(c, member)).toList(),
            mentions.of(source, MENTIONS),
            source.takenIn().stream().map(s -> SourceRow.of(s, 0)).toList(),
            form == null ? SourceForm.of(source.entry()) : form,
            refused));
  }
}
