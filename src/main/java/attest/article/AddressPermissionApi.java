// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Asker;
import attest.shared.Body;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Whether articles may be fetched by their addresses, for administrators. */
@Path("/api/v1/address-import")
public class AddressPermissionApi {
  /** What stands, or shall. */
  public record Word(@NotNull Boolean allowed) {}

  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  public Word show() {
    asker.administrator();
    return new Word(AddressPermission.stands());
  }

  @PUT
  @Transactional
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Word.class)))
  public Word say(Body body) {
    var administrator = asker.administrator();
    var word = body.as(Word.class);
    AddressPermission.say(word.allowed(), administrator, clock.instant());
    return word;
  }
}
