// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Forbidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds a token to its scope, before anything is looked up. */
public class TokenScope {
  @Inject Asker asker;

  @ServerRequestFilter
  public void hold(ContainerRequestContext request, ResourceInfo called) {
    if (!asker.scope().reaches(needed(request, called))) {
      throw new Forbidden(
          "This token is for "
              + asker.scope().word()
              + " alone; what was asked needs one for "
              + needed(request, called).word()
              + ".");
    }
  }

  private static Scope needed(ContainerRequestContext request, ResourceInfo called) {
    if (!Doorway.reads(request.getMethod())) {
      return Scope.WRITE;
    }
    return takesAway(called) ? Scope.EXPORT : Scope.READ;
  }

  private static boolean takesAway(ResourceInfo called) {
    return called.getResourceClass().isAnnotationPresent(TakesAway.class)
        || called.getResourceMethod().isAnnotationPresent(TakesAway.class);
  }
}
