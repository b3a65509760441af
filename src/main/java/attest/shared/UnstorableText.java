// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Turns away addresses and forms with a NUL before a query meets it: no database row can have one,
 * and PostgreSQL fails over the question. {@link Body} does the same for JSON.
 */
public class UnstorableText {
  @ServerRequestFilter
  @WithFormRead
  public void refuse(ResteasyReactiveContainerRequestContext request) {
    var address = request.getUriInfo().getRequestUri();
    if (hasNul(address.getRawPath())) {
      throw new NotFound("There is nothing here that you may see.");
    }
    if (address.getRawQuery() != null && hasNul(address.getRawQuery())) {
      throw new Unreadable(null, "The address has a character that no text here can have.");
    }
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    if (context.getFormData() != null) {
      refuse(context.getFormData());
    }
  }

  private static boolean hasNul(String encoded) {
    return encoded.toLowerCase(Locale.ROOT).contains("%00");
  }

  private static void refuse(FormData form) {
    for (String field : form) {
      for (var content : form.get(field)) {
        if (!content.isFileItem() && !StorableText.isStorable(content.getValue())) {
          throw new Unreadable(field, field + " has a character that no text here can have.");
        }
      }
    }
  }
}
