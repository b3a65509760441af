// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import attest.account.Asker;
import attest.annotation.Judging;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Invalid;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A suggestion that the asker does not want, for as long as they say so. */
@Path("/api/v1/sentences/{id}/dismissals/{key}")
public class DismissalsApi {
  private static final Pattern KEY =
      Pattern.compile(
          SuggestionRow.CLAIM
              + "|(?:figure|attribution)-\\d{1,7}-\\d{1,7}|"
              + SuggestionRow.LikelyLabel.KEY
              + "[A-Z][A-Z0-9_]{0,39}");

  @Inject Asker asker;
  @Inject Clock clock;

  @PUT
  @Operation(summary = "Dismisses a suggestion by its key: it is not suggested to the asker again")
  public void dismiss(long id, String key) {
    about(
        id,
        key,
        (judging, known) ->
            SuggestionDismissal.dismiss(
                judging.sentence(), judging.reviewer(), known, clock.instant()));
  }

  @DELETE
  @Operation(summary = "Takes a dismissal back")
  public void takeBack(long id, String key) {
    about(
        id,
        key,
        (judging, known) ->
            SuggestionDismissal.takeBack(judging.sentence(), judging.reviewer(), known));
  }

  private void about(long id, String key, BiConsumer<Judging, String> verb) {
    Attempts.transaction(
        () -> {
          var judging = Judging.of(asker.id(), id).require(Permission.REVIEW);
          if (!KEY.matcher(key).matches()) {
            throw new Invalid("key", "That is no key of a suggestion.");
          }
          verb.accept(judging, key);
          return null;
        });
  }
}
