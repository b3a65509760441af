// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.account.Asker;
import attest.account.Person;
import attest.account.TakesAway;
import attest.shared.Deed;
import attest.shared.Deeds;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import javax.sql.DataSource;

/** Everything that is kept about a person, for themselves and for administrators. */
@Path("/api/v1/people/{id}/data")
@TakesAway
public class PersonalDataApi {
  @Inject Asker asker;
  @Inject DataSource database;
  @Inject ObjectMapper json;

  /** Streamed; secrets and their hashes are left out. */
  @GET
  @Transactional
  @Produces(MediaType.APPLICATION_JSON)
  public Response take(long id) {
    var by = asker.person();
    if (by.id != id) {
      asker.administrator();
    }
    var person = Person.known(id);
    Deeds.tell(new Deed.Trace(null, by.id, "account.export", "person/" + id));
    StreamingOutput output = out -> new PersonalData(database, json).write(person.id, out);
    return Response.ok(output)
        .header("Content-Disposition", "attachment; filename=\"person-" + id + ".json\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
