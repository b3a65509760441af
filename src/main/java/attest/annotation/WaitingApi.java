// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Comments that wait for the asker: they are named in them, or were answered. */
@Path("/api/v1/me/waiting")
public class WaitingApi {
  /** A comment that waits, and where its sentence stands. */
  public record Row(
      CommentRow comment,
      CommentNotice.Reason reason,
      String project,
      long article,
      String title,
      int ordinal) {
    static Row of(Waiting w) {
      return new Row(
          CommentRow.of(w.comment()),
          w.reason(),
          w.article().project.projectKey,
          w.article().id,
          w.article().heading(),
          w.ordinal());
    }
  }

  @Inject Asker asker;

  /** At most 500, in one page: what is set aside makes room. */
  @GET
  public Listing<Row> list() {
    List<Waiting> waiting = Waiting.of(asker.person());
    return new Listing<>(waiting.stream().limit(Listing.MOST).map(Row::of).toList(), null);
  }
}
