// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.annotation.Objection;
import attest.project.Membership;
import attest.shared.Conflict;
import attest.shared.Invalid;
import attest.shared.NotFound;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A reviewer's word against an adjudicator's grade or sign-off of a dossier. */
@Entity
public class GradeContest extends Objection {
  @ManyToOne(fetch = FetchType.LAZY)
  public Dossier dossier;

  protected GradeContest() {}

  @Override
  protected boolean isOfWhatStands() {
    return dossier.ruling.stoodAt(createdAt);
  }

  /**
   * Contests what stands. The same words again are no second contest.
   *
   * @throws Invalid for words that are missing or cannot be stored
   * @throws Conflict where this reviewer has contested it in other words, or nothing stands
   */
  static GradeContest raise(Dossier dossier, Person reviewer, String text, Instant now) {
    return once(of(dossier, reviewer), text, words -> begun(dossier, reviewer, words, now));
  }

  private static GradeContest begun(Dossier dossier, Person reviewer, String words, Instant now) {
    if (!dossier.ruling.isGiven()) {
      throw new Conflict("No adjudicator has graded this dossier or signed it off.");
    }
    var contest = new GradeContest();
    contest.dossier = dossier;
    contest.begin(reviewer, dossier.version, words, now);
    return contest;
  }

  static Optional<GradeContest> of(Dossier dossier, Person reviewer) {
    return find("dossier = ?1 and reviewer = ?2", dossier, reviewer).firstResultOptional();
  }

  /** Everybody's about a dossier, oldest first. */
  static List<GradeContest> of(Dossier dossier) {
    return list(
        "from GradeContest c join fetch c.reviewer left join fetch c.answerer"
            + " where c.dossier = ?1 order by c.id",
        dossier);
  }

  /**
   * @throws NotFound where the dossier has no such contest
   */
  static GradeContest of(Dossier dossier, long id) {
    return of(dossier).stream()
        .filter(c -> Objects.equals(c.id, id))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no contest " + id + " that you may see."));
  }

  /** Ids of the dossiers of a project of which a contest is open. */
  public static Set<Long> openIn(Membership asker) {
    return GradeContest.<GradeContest>list(
            "from GradeContest c join fetch c.dossier d where d.project = ?1 and d.removedStamp = 0"
                + " and c.answeredAt is null",
            asker.project)
        .stream()
        .filter(Objection::isOpen)
        .map(c -> c.dossier.id)
        .collect(Collectors.toSet());
  }
}
