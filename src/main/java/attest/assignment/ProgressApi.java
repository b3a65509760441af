// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.project.Members;
import attest.project.Permission;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a project is: by reviewer, by label, and when it will be done. */
@Path("/api/v1/projects/{key}/progress")
public class ProgressApi {
  /**
   * How far it is, as far as the asker may see; {@code whole} is null where that is their own share
   * alone.
   */
  public record Answer(@Nullable Whole whole, List<Reviewer> reviewers, List<Labelled> labels) {
    static Answer of(ProjectProgress p) {
      return new Answer(
          p.isWhole() ? Whole.of(p) : null,
          p.reviewers().stream().map(Reviewer::of).toList(),
          p.labels().stream().map(Labelled::of).toList());
    }
  }

  /**
   * The whole project.
   *
   * @param submitted of the submissions that are {@code needed}
   * @param perDay the pace of the last two weeks; null where too little was submitted to say
   * @param end the day on which it will be done at that pace; null where that cannot be said
   */
  public record Whole(
      long articles,
      long complete,
      long submitted,
      long needed,
      @Nullable Double perDay,
      @Nullable LocalDate end) {
    static Whole of(ProjectProgress p) {
      var f = p.forecast();
      return new Whole(
          p.articles(),
          p.complete(),
          p.submitted(),
          p.needed(),
          f == null || f.perDay() == 0 ? null : f.perDay(),
          f == null ? null : f.end());
    }
  }

  /** How far a reviewer is; by login, or by letter for those who see no names. */
  public record Reviewer(
      String reviewer, long submitted, long underWay, long judged, @Nullable Instant lastAt) {
    static Reviewer of(ReviewerProgress r) {
      return new Reviewer(r.login(), r.submitted(), r.underWay(), r.judged(), r.lastAt());
    }
  }

  /** How many answers carry a label; null for those that carry none. */
  public record Labelled(@Nullable String label, long answers) {
    static Labelled of(LabelProgress l) {
      return new Labelled(l.label() == null ? null : l.label().code, l.answers());
    }
  }

  @Inject Members members;
  @Inject Clock clock;

  @GET
  @Transactional
  public Answer show(String key) {
    var asker = members.in(key).require(Permission.READ);
    return Answer.of(ProjectProgress.of(asker, clock.instant()));
  }
}
