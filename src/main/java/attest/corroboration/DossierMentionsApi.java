// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.article.Sentence;
import attest.corroboration.Mention.Coming;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.NotFound;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** A sentence in a dossier, put there by hand: it stays whatever is judged. */
@Path("/api/v1/dossiers/{id}/mentions/{sentence}")
public class DossierMentionsApi {
  /**
   * @param detail the figure or claim of the sentence that is meant; left out = the whole
   * @param from the dossier that it is moved from; left out = it stays there
   */
  public record Sent(@Nullable UUID detail, @Nullable Long from) {}

  @Inject Asker asker;
  @Inject Clock clock;

  /** Puts it there, narrows it, or moves it there from another dossier. */
  @PUT
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Response put(long id, long sentence, Body body) {
    return changed(id, sentence, (hand, held) -> put(hand, held, body.as(Sent.class)));
  }

  /** Moves it there from another dossier, as it is. */
  Response move(long id, long sentence, long from) {
    return changed(id, sentence, (hand, held) -> put(hand, held, new Sent(null, from)));
  }

  private void put(DossierAtHand hand, Sentence sentence, Sent sent) {
    hand.requirePresent();
    NarrowedTo.detail("detail", sent.detail(), sentence, hand.sight().blindness().answers());
    var now = clock.instant();
    if (sent.from() != null) {
      Mention.of(hand.other("from", sent.from()), sentence)
          .ifPresent(m -> m.takeOut(hand.person(), now));
    }
    var coming = new Coming(true, null, hand.person(), now);
    var mention = Mention.put(hand.dossier(), sentence, sent.detail(), coming);
    mention.keep();
    mention.narrow(sent.detail(), hand.person(), now);
  }

  /** Takes it out. */
  @DELETE
  public Response takeOut(long id, long sentence) {
    return changed(
        id,
        sentence,
        (hand, held) ->
            Mention.of(hand.requirePresent().dossier(), held)
                .ifPresent(m -> m.takeOut(hand.person(), clock.instant())));
  }

  private Response changed(long id, long sentence, BiConsumer<DossierAtHand, Sentence> work) {
    return DossierApi.answer(
        Attempts.transaction(
            () -> {
              var seen = DossierAtHand.of(asker.person(), id);
              var held = sentence(seen, sentence);
              seen.membership().require(Permission.REVIEW);
              held.hold();
              var hand = seen.toChange(Permission.REVIEW);
              work.accept(hand, held);
              return DossierApi.whole(hand);
            }));
  }

  private static Sentence sentence(DossierAtHand hand, long id) {
    return Sentence.in(hand.membership(), id)
        .orElseThrow(() -> new NotFound("There is no sentence " + id + " that you may see."));
  }
}
