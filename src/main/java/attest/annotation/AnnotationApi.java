// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.project.LabelScheme;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.IfMatch;
import attest.shared.Stale;
import attest.shared.Written;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The asker's own answer to a sentence. */
@Path("/api/v1/sentences/{id}/annotation")
public class AnnotationApi {
  /**
   * A whole answer; {@code labels} empty = judged, none. What else is left out is none.
   *
   * @param accepted codes of its labels and ids of its details that were accepted from suggestions;
   *     all others were made by hand
   */
  public record Sent(
      @NotNull List<String> labels,
      List<Details.Claim> claims,
      List<Details.Figure> figures,
      List<Details.Attribution> attributions,
      String note,
      List<String> accepted) {
    public Sent {
      claims = Objects.requireNonNullElse(claims, List.of());
      figures = Objects.requireNonNullElse(figures, List.of());
      attributions = Objects.requireNonNullElse(attributions, List.of());
      note = Objects.requireNonNullElse(note, "");
      accepted = Objects.requireNonNullElse(accepted, List.of());
    }

    Details details() {
      return new Details(claims, figures, attributions);
    }

    String writtenNote() {
      return Written.fit("note", note, 5000);
    }
  }

  /**
   * An answer as it stands. Not judged yet: {@code judged} false, {@code labels} null, version 0.
   *
   * @param version what {@code If-Match} names
   * @param changedAt null where the sentence was never judged
   * @param afterSubmission given after the reviewer had once submitted the article
   * @param recheck carried over from a sentence that was split or merged, and not given anew since
   */
  public record Row(
      long sentence,
      String reviewer,
      boolean judged,
      @Nullable List<String> labels,
      List<Details.Claim> claims,
      List<Details.Figure> figures,
      List<Details.Attribution> attributions,
      String note,
      List<String> accepted,
      int version,
      @Nullable Instant changedAt,
      int guidelineVersion,
      boolean afterSubmission,
      boolean recheck) {
    /**
     * @param scheme with withdrawn labels ({@link LabelScheme#everOf})
     */
    public static Row of(Answer answer, LabelScheme scheme) {
      var a = answer.annotation();
      return new Row(
          a.sentence.id,
          a.reviewer.login,
          a.judged,
          a.judged ? scheme.codes(a.labels) : null,
          answer.details().claims(),
          answer.details().figures(),
          answer.details().attributions(),
          a.note,
          Accepted.list(a.accepted),
          a.shownVersion(),
          a.version == 0 ? null : a.changedAt,
          a.guidelineVersion,
          a.changedAfterSubmission(),
          a.recheck);
    }
  }

  /** What stood out in an answer that was taken all the same; {@code field} as in a refusal. */
  public record Warning(String field, String detail) {
    /** Parts of a figure that are together more than it. */
    static List<Warning> of(Judging judging, Details sent) {
      if (sent.figures().isEmpty()) {
        return List.of();
      }
      var subsets = Subsets.of(judging, sent.figures());
      return IntStream.range(0, sent.figures().size())
          .filter(i -> overfills(subsets, sent.figures().get(i)))
          .mapToObj(
              i ->
                  new Warning(
                      "figures[" + i + "].subsetOf",
                      "The parts are together more than the whole, unless they overlap."))
          .toList();
    }

    private static boolean overfills(Subsets subsets, Details.Figure figure) {
      UUID whole = figure.subsetOf();
      return subsets.overfilled(figure.id()) || (whole != null && subsets.overfilled(whole));
    }
  }

  /** An answer as it was stored, with what stood out in it. */
  public record Stored(@JsonUnwrapped Row row, List<Warning> warnings) {}

  @Inject Asker asker;
  @Inject Clock clock;
  @Inject Event<Judged> judged;

  @GET
  public Response show(long id) {
    var judging = Judging.of(asker.id(), id);
    return answer(Row.of(judging.standing(clock.instant()), judging.scheme()));
  }

  @PUT
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Response judge(long id, @HeaderParam("If-Match") @Nullable String ifMatch, Body body) {
    var stored = written(id, judging -> judge(judging, IfMatch.of(ifMatch), body.as(Sent.class)));
    return IfMatch.answered(stored, stored.row().version());
  }

  private Stored judge(Judging judging, IfMatch based, Sent sent) {
    var scheme = judging.scheme();
    var standing = judging.locked(clock.instant());
    long labels = scheme.mask(sent.labels(), standing.annotation().labels);
    judging.check(sent.details(), standing.details(), sent.labels());
    String accepted = Accepted.of(sent.accepted(), sent.labels(), sent.details());
    var content =
        new Annotation.Content(true, labels, sent.writtenNote(), sent.details(), accepted);
    var stored = replace(judging, standing, content, () -> refuse(based, standing, scheme, sent));
    return new Stored(Row.of(stored, scheme), Warning.of(judging, sent.details()));
  }

  @DELETE
  public Response withdraw(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(written(id, judging -> withdraw(judging, IfMatch.of(ifMatch))));
  }

  private <T> T written(long id, Function<Judging, T> change) {
    return Turns.ofAll()
        .take(
            () ->
                Attempts.transaction(
                    () ->
                        change.apply(
                            Judging.evenRetired(asker.id(), id).require(Permission.REVIEW))));
  }

  private Row withdraw(Judging judging, IfMatch based) {
    var scheme = judging.scheme();
    var standing = judging.locked(clock.instant());
    var none = Map.of("judged", false);
    return Row.of(
        replace(
            judging,
            standing,
            Annotation.Content.NOT_JUDGED,
            () -> refuse(based, standing, scheme, none)),
        scheme);
  }

  /**
   * The same again is no change, whatever version it was based on: a retry must find its answer. It
   * confirms what was to be looked at again.
   */
  private Answer replace(
      Judging judging, Answer standing, Annotation.Content content, Runnable refusal) {
    if (standing.says(content)) {
      standing.annotation().confirm();
      return standing;
    }
    judging.requireOpen();
    refusal.run();
    var stored = judging.store(standing, content, clock.instant());
    judged.fire(judging.judged(stored.annotation()));
    return stored;
  }

  private static void refuse(IfMatch based, Answer standing, LabelScheme scheme, Object sent) {
    if (!based.allows(standing.annotation().shownVersion())) {
      throw new Stale(
          "This answer was changed meanwhile, so yours was not stored. Choose which one stands.",
          Row.of(standing, scheme),
          sent);
    }
  }

  private static Response answer(Row row) {
    return IfMatch.answered(row, row.version());
  }
}
