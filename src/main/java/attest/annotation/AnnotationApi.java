// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.project.LabelScheme;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.IfMatch;
import attest.shared.Stale;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The asker's own answer to a sentence. */
@Path("/api/v1/sentences/{id}/annotation")
public class AnnotationApi {
  /** A whole answer; {@code labels} empty = judged, none. */
  public record Sent(@NotNull List<String> labels, @Nullable @Size(max = 5000) String note) {
    String writtenNote() {
      return note == null ? "" : note;
    }
  }

  /**
   * An answer as it stands. Not judged yet: {@code judged} false, {@code labels} null, version 0.
   */
  public record Row(
      long sentence,
      String reviewer,
      boolean judged,
      @Nullable List<String> labels,
      String note,
      int version,
      @Nullable Instant changedAt,
      int guidelineVersion,
      boolean afterSubmission) {
    static Row of(Annotation a, LabelScheme scheme) {
      return new Row(
          a.sentence.id,
          a.reviewer.login,
          a.judged,
          a.judged ? scheme.codes(a.labels) : null,
          a.note,
          a.shownVersion(),
          a.version == 0 ? null : a.changedAt,
          a.guidelineVersion,
          a.changedAfterSubmission());
    }
  }

  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  public Response show(long id) {
    var judging = Judging.of(asker.id(), id);
    var reviewer = judging.reviewer();
    var annotation =
        Annotation.of(judging.sentence(), reviewer)
            .orElseGet(() -> Annotation.blank(judging.sentence(), reviewer, clock.instant()));
    return answer(Row.of(annotation, judging.scheme()));
  }

  @PUT
  public Response judge(long id, @HeaderParam("If-Match") @Nullable String ifMatch, Body body) {
    return answer(
        Attempts.transaction(
            () -> {
              var judging = Judging.of(asker.id(), id).require(Permission.REVIEW);
              return judge(judging, IfMatch.of(ifMatch), body.as(Sent.class));
            }));
  }

  private Row judge(Judging judging, IfMatch based, Sent sent) {
    var now = clock.instant();
    var scheme = judging.scheme();
    var annotation = judging.locked(now);
    var content =
        new Annotation.Content(
            true, scheme.mask(sent.labels(), annotation.labels), sent.writtenNote());
    if (!annotation.says(content)) {
      judging.requireOpen();
      refuseStale(annotation, based, scheme, sent);
      judging.store(annotation, content, "{}", now);
    }
    return Row.of(annotation, scheme);
  }

  @DELETE
  public Response withdraw(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(
        Attempts.transaction(
            () -> {
              var judging = Judging.of(asker.id(), id).require(Permission.REVIEW);
              return withdraw(judging, IfMatch.of(ifMatch));
            }));
  }

  private Row withdraw(Judging judging, IfMatch based) {
    var now = clock.instant();
    var scheme = judging.scheme();
    var annotation = judging.locked(now);
    if (annotation.judged) {
      judging.requireOpen();
      refuseStale(annotation, based, scheme, Row.of(Annotation.blank(annotation, now), scheme));
      judging.store(annotation, Annotation.Content.NOT_JUDGED, "{}", now);
    }
    return Row.of(annotation, scheme);
  }

  private static void refuseStale(
      Annotation standing, IfMatch based, LabelScheme scheme, Object sent) {
    if (!based.allows(standing.shownVersion())) {
      throw new Stale(
          "This answer was changed meanwhile, so yours was not stored. Choose which one stands.",
          Row.of(standing, scheme),
          sent);
    }
  }

  private static Response answer(Row row) {
    return Response.ok(row).header("ETag", IfMatch.tag(row.version())).build();
  }
}
