// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.Preview.FieldError;
import attest.article.Preview.Typed;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Invalid;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * An import before it is saved. Every act of the page carries the facts as they stand in the form,
 * so that nothing typed is lost, whichever button is pressed.
 */
@Path("/projects/{key}/import/{batch}")
public class PreviewPage {
  @CheckedTemplate(basePath = "article")
  static class Templates {
    static native TemplateInstance preview(Preview preview);

    static native TemplateInstance discarding(String key, long batch, long ready);
  }

  /** How far saving has come. */
  public record Progress(long saved, long ready) {}

  @Inject Members members;
  @Inject DraftImport draftImport;

  private Membership lead(String key) {
    return members.in(key).require(Permission.IMPORT);
  }

  @GET
  public TemplateInstance show(String key, long batch, @QueryParam("draft") @Nullable Long draft) {
    var found = ImportBatch.in(lead(key), batch);
    var files = DraftRow.of(found);
    Long asked = draft != null ? draft : firstOpen(files);
    var current = asked == null ? null : ImportDraft.in(found, asked);
    return Templates.preview(view(key, batch, files, current, null, null));
  }

  private static @Nullable Long firstOpen(List<DraftRow> files) {
    return files.stream().filter(DraftRow::isOpen).findFirst().map(DraftRow::id).orElse(null);
  }

  /** The facts as corrected, and a line restored or dropped. */
  @POST
  @Path("drafts/{draft}")
  public Response correct(
      String key,
      long batch,
      long draft,
      @BeanParam FactsForm form,
      @RestForm @Nullable Integer restore,
      @RestForm @Nullable Integer drop,
      @RestForm @Nullable Long next) {
    long then = next == null ? draft : next;
    String place = restore != null ? "#line-" + restore : drop != null ? "#line-" + drop : "";
    return change(
        key,
        batch,
        draft,
        form,
        "?draft=" + then + place,
        found -> {
          if (restore != null) {
            found.restore(restore);
          }
          if (drop != null) {
            found.drop(drop);
          }
        });
  }

  @POST
  @Path("drafts/{draft}/exclusion")
  public Response leaveOut(String key, long batch, long draft, @BeanParam FactsForm form) {
    return change(key, batch, draft, form, "?draft=" + draft, ImportDraft::leaveOut);
  }

  @POST
  @Path("drafts/{draft}/inclusion")
  public Response takeIn(String key, long batch, long draft, @BeanParam FactsForm form) {
    return change(key, batch, draft, form, "?draft=" + draft, ImportDraft::takeIn);
  }

  /** Saves every file that is ready, the one at hand with the facts in the form. */
  @POST
  @Path("drafts/{draft}/articles")
  public Response save(String key, long batch, long draft, @BeanParam FactsForm form) {
    var answer = change(key, batch, draft, form, "?done=saved", found -> {});
    if (answer.getStatus() == 303) {
      var membership = lead(key);
      draftImport.save(ImportBatch.in(membership, batch), membership.person);
    }
    return answer;
  }

  private Response change(
      String key, long batch, long draft, FactsForm form, String then, Consumer<ImportDraft> act) {
    var membership = lead(key);
    var found = ImportBatch.in(membership, batch);
    ImportDraft.in(found, draft);
    try {
      Attempts.transaction(() -> changeLocked(draft, form, act));
    } catch (Invalid refusal) {
      var error = new FieldError(refusal.field(), refusal.words());
      var current = ImportDraft.in(found, draft);
      var view = view(key, batch, DraftRow.of(found), current, form.typed(), error);
      return Response.status(422).entity(Templates.preview(view)).build();
    }
    return Response.seeOther(URI.create(path(key, batch) + then)).build();
  }

  private static boolean changeLocked(long id, FactsForm form, Consumer<ImportDraft> act) {
    var draft = ImportDraft.locked(id);
    draft.correct(form.said().over(draft.facts));
    act.accept(draft);
    return true;
  }

  @GET
  @Path("progress")
  public Progress progress(String key, long batch) {
    var files = DraftRow.of(ImportBatch.in(lead(key), batch));
    long saved = files.stream().filter(f -> f.state() == ImportDraft.State.SAVED).count();
    return new Progress(saved, files.stream().filter(DraftRow::isSavable).count());
  }

  @GET
  @Path("discarding")
  public TemplateInstance askToDiscard(String key, long batch) {
    var files = DraftRow.of(ImportBatch.in(lead(key), batch));
    return Templates.discarding(key, batch, files.stream().filter(DraftRow::isOpen).count());
  }

  @POST
  @Path("discarding")
  @Transactional
  public Response discard(String key, long batch) {
    ImportBatch.in(lead(key), batch).discard();
    return Response.seeOther(URI.create("/projects/" + key + "/import?done=discarded")).build();
  }

  private static String path(String key, long batch) {
    return "/projects/" + key + "/import/" + batch;
  }

  private static Preview view(
      String key,
      long batch,
      List<DraftRow> files,
      @Nullable ImportDraft current,
      @Nullable Typed typed,
      @Nullable FieldError refusal) {
    if (current == null) {
      return new Preview(key, batch, files, null, Typed.NOTHING, List.of(), 0, null);
    }
    var listed = files.stream().filter(file -> file.id() == current.id).findFirst().orElse(null);
    var all = Preview.rows(current.text, current.reading());
    var rows = all.subList(0, Math.min(all.size(), Preview.MOST_ROWS));
    var facts = typed == null ? Typed.of(current.facts) : typed;
    return new Preview(key, batch, files, listed, facts, rows, all.size() - rows.size(), refusal);
  }
}
