// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Asker;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A contest, from the page on which the reviewer sees the decision beside their answer. */
@Path("/sentences/{id}/contest")
public class ContestPage {
  @Inject Asker asker;
  @Inject Contesting contesting;

  @POST
  public Response contest(long id, @FormParam("text") @DefaultValue("") String text) {
    String place = contesting.raise(asker.id(), id, () -> text, ContestPage::place);
    return Response.seeOther(URI.create(place)).build();
  }

  private static String place(Contest contest) {
    var sentence = contest.adjudication.answer.sentence;
    return "/articles/" + sentence.article.id + "/review#s" + sentence.ordinal;
  }
}
