// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** A form that is shown again with what was typed and why it was refused. */
public final class RefusedPage {
  private RefusedPage() {}

  /** Nothing of the transaction stays. */
  public static Response of(TemplateInstance page) {
    QuarkusTransaction.setRollbackOnly();
    return Response.status(422).entity(page).build();
  }
}
