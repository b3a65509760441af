// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.account.Once;
import attest.article.ArticleApi;
import attest.article.Reshaping;
import attest.article.Sentence;
import attest.shared.Attempts;
import attest.shared.Body;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Splitting a sentence and merging it with the next, by hand. */
@Path("/api/v1/sentences/{id}")
public class ReshapingApi {
  /**
   * @param at where the second part begins, in UTF-16 code units from the beginning of the
   *     sentence's text; white space there belongs to neither part
   */
  public record Cutting(@NotNull Integer at) {}

  /** Nothing needs to be said. */
  public record Merging() {}

  /**
   * What was done.
   *
   * @param retired ids that are no sentences of the article any more
   * @param sentences those in their place; all others keep their ids
   */
  public record Done(long article, List<Long> retired, List<ArticleApi.Row> sentences) {}

  /**
   * Where a sentence came from and what became of it, by hand; both null for one that stands as it
   * was imported.
   */
  public record Line(long sentence, @Nullable Step made, @Nullable Step retired) {}

  /**
   * A split or merge.
   *
   * @param sentences what it was made of, or what was made of it
   */
  public record Step(Reshaping.Act act, Instant at, List<Long> sentences) {
    static @Nullable Step of(@Nullable Reshaping act, List<Sentence> sentences) {
      return act == null
          ? null
          : new Step(act.act, act.doneAt, sentences.stream().map(s -> s.id).toList());
    }
  }

  @Inject Asker asker;
  @Inject Once once;
  @Inject Clock clock;
  @Inject HandReshaping hand;

  @POST
  @Path("split")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Cutting.class)))
  public Done split(long id, Body body) {
    return Attempts.transaction(
        () -> {
          var judging = hand.judging(asker.id(), id);
          var cutting = body.as(Cutting.class);
          return once.run(
              judging.reviewer(),
              cutting.toString(),
              Done.class,
              () -> done(hand.split(judging, cutting.at(), clock.instant()), List.of(id)));
        });
  }

  @POST
  @Path("merge")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Merging.class)))
  public Done merge(long id, @Nullable Body body) {
    return Attempts.transaction(
        () -> {
          var judging = hand.judging(asker.id(), id);
          if (body != null && !body.isEmpty()) {
            body.as(Merging.class);
          }
          return once.run(
              judging.reviewer(),
              "",
              Done.class,
              () -> {
                var merged = hand.merge(judging, clock.instant());
                return done(List.of(merged), merged.origins().stream().map(s -> s.id).toList());
              });
        });
  }

  private static Done done(List<Sentence> made, List<Long> retired) {
    return new Done(
        made.get(0).article.id, retired, made.stream().map(ArticleApi.Row::of).toList());
  }

  /** Also of a sentence that was split or merged away. */
  @GET
  @Path("reshaping")
  public Line show(long id) {
    var sentence = Judging.evenRetired(asker.id(), id).sentence();
    return new Line(
        id,
        Step.of(sentence.madeBy, sentence.origins()),
        Step.of(sentence.retiredBy, sentence.heirs()));
  }
}
