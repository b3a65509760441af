// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Frame;
import attest.shared.ProblemAnswers;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tells the frame of a page who is signed in. */
public class FrameFilling {
  @Inject Asker asker;
  @Inject Frame frame;

  @ServerRequestFilter
  public void fill(ContainerRequestContext request) {
    if (asker.isSomebody() && !ProblemAnswers.isApi(request.getUriInfo().getPath())) {
      var secret = asker.secret();
      var person = asker.person();
      frame.signedIn(person.name, person.admin, secret == null ? null : secret.csrf());
    }
  }
}
