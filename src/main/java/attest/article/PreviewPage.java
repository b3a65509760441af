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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

  @Inject Members members;
  @Inject DraftImport draftImport;

  private Membership lead(String key) {
    return members.in(key).require(Permission.IMPORT);
  }

  @GET
  public TemplateInstance show(
      String key,
      long batch,
      @QueryParam("draft") @Nullable Long draft,
      @BeanParam FileFilter filter) {
    var found = ImportBatch.in(lead(key), batch);
    Long asked = draft != null ? draft : DraftRow.openAfter(found, filter, 0);
    var current = asked == null ? null : ImportDraft.in(found, asked);
    return Templates.preview(view(key, found, filter, current, null, null));
  }

  /** The facts as corrected, and a line restored or dropped. */
  @POST
  @Path("drafts/{draft}")
  public Response correct(
      String key,
      long batch,
      long draft,
      @BeanParam FactsForm form,
      @BeanParam FileFilter filter,
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
        filter,
        "?draft=" + then + filter.getMore() + place,
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
  public Response leaveOut(
      String key, long batch, long draft, @BeanParam FactsForm form, @BeanParam FileFilter filter) {
    String then = "?draft=" + draft + filter.getMore();
    return change(key, batch, draft, form, filter, then, ImportDraft::leaveOut);
  }

  @POST
  @Path("drafts/{draft}/inclusion")
  public Response takeIn(
      String key, long batch, long draft, @BeanParam FactsForm form, @BeanParam FileFilter filter) {
    String then = "?draft=" + draft + filter.getMore();
    return change(key, batch, draft, form, filter, then, ImportDraft::takeIn);
  }

  /** Saves every file that is ready, the one at hand with the facts in the form. */
  @POST
  @Path("drafts/{draft}/articles")
  public Response save(
      String key, long batch, long draft, @BeanParam FactsForm form, @BeanParam FileFilter filter) {
    var answer = change(key, batch, draft, form, filter, "?done=saved", found -> {});
    if (answer.getStatus() == 303) {
      var membership = lead(key);
      draftImport.save(ImportBatch.in(membership, batch), membership.person);
    }
    return answer;
  }

  private Response change(
      String key,
      long batch,
      long draft,
      FactsForm form,
      FileFilter filter,
      String then,
      Consumer<ImportDraft> act) {
    var membership = lead(key);
    var found = ImportBatch.in(membership, batch);
    ImportDraft.in(found, draft);
    try {
      Attempts.transaction(() -> changeLocked(draft, form, act));
    } catch (Invalid refusal) {
      var error = new FieldError(refusal.field(), refusal.words());
      var current = ImportDraft.in(found, draft);
      var view = view(key, found, filter, current, form.typed(), error);
      return Response.status(422).entity(Templates.preview(view)).build();
    }
    return back(key, batch, then);
  }

  private static boolean changeLocked(long id, FactsForm form, Consumer<ImportDraft> act) {
    var draft = ImportDraft.locked(id);
    draft.correct(form.said().over(draft.facts));
    act.accept(draft);
    return true;
  }

  /** Asks the work under way to stop; what was read or saved stays. */
  @POST
  @Path("stopping")
  public Response stop(String key, long batch) {
    draftImport.stop(ImportBatch.in(lead(key), batch));
    return back(key, batch, "");
  }

  /** Reads what was not read when the work was stopped. */
  @POST
  @Path("reading")
  public Response readOn(String key, long batch) {
    var membership = lead(key);
    draftImport.readOn(ImportBatch.in(membership, batch), membership.person);
    return back(key, batch, "");
  }

  @GET
  @Path("progress")
  public ImportProgress progress(String key, long batch) {
    return ImportProgress.of(ImportBatch.in(lead(key), batch));
  }

  @GET
  @Path("discarding")
  public TemplateInstance askToDiscard(String key, long batch) {
    var found = ImportBatch.in(lead(key), batch);
    return Templates.discarding(
        key, batch, ImportDraft.countOpen(found) + ImportFile.countUnread(found));
  }

  @POST
  @Path("discarding")
  public Response discard(String key, long batch) {
    var membership = lead(key);
    Attempts.transaction(() -> ImportBatch.in(membership, batch).discard());
    return Response.seeOther(URI.create("/projects/" + key + "/import?done=discarded")).build();
  }

  private static Response back(String key, long batch, String then) {
    return Response.seeOther(URI.create("/projects/" + key + "/import/" + batch + then)).build();
  }

  private static Preview view(
      String key,
      ImportBatch batch,
      FileFilter filter,
      @Nullable ImportDraft current,
      @Nullable Typed typed,
      @Nullable FieldError refusal) {
    var progress = ImportProgress.of(batch);
    long unread = progress.work() == null ? ImportFile.countWaiting(batch) : 0;
    var tables = ImportFile.asking(batch);
    var files = FileList.of(batch, filter, current);
    if (current == null) {
      return Preview.withoutFile(key, batch.id, progress, unread, tables, files);
    }
    var manuscript = current.manuscript();
    var all = Preview.rows(current.text, manuscript.reading());
    var rows = all.subList(0, Math.min(all.size(), Preview.MOST_ROWS));
    return new Preview(
        key,
        batch.id,
        progress,
        unread,
        tables,
        files,
        DraftRow.of(current),
        next(batch, filter, current),
        typed == null ? Typed.of(current.facts) : typed,
        rows,
        all.size() - rows.size(),
        DraftCopies.of(current, manuscript),
        refusal);
  }

  private static @Nullable Long next(ImportBatch batch, FileFilter filter, ImportDraft current) {
    Long next = DraftRow.openAfter(batch, filter, current.ordinal);
    Long other = next != null ? next : DraftRow.openAfter(batch, filter, 0);
    return other == null || other.equals(current.id) ? null : other;
  }
}
