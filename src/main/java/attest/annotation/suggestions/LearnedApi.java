// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import attest.project.Label;
import attest.project.Members;
import attest.project.Permission;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the suggester learnt from a project's answers, for those who lead it. */
@Path("/api/v1/projects/{key}/suggestions/learned")
public class LearnedApi {
  /**
   * Its labels.
   *
   * @param off whether the project has switched suggestions off: then nothing is learnt
   * @param learnedAt null where nothing was learnt yet, also while it is under way
   * @param sentences learnt from
   */
  public record Whole(
      List<LearnedRow> items, boolean off, @Nullable Instant learnedAt, int sentences) {
    static Whole of(List<Label> labels, boolean off, @Nullable Learned learned) {
      return new Whole(
          LearnedRow.of(labels, learned),
          off,
          learned == null ? null : learned.at(),
          learned == null ? 0 : learned.sentences());
    }
  }

  @Inject Members members;
  @Inject Learning learning;

  @GET
  @Operation(summary = "Cross-validated precision, recall and F1 of the learned suggester by label")
  public Whole learned(String key) {
    var lead = members.in(key).require(Permission.MANAGE);
    boolean off = !lead.project.suggestions;
    return Whole.of(Label.of(lead.project), off, off ? null : learning.of(lead));
  }
}
