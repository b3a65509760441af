// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.account.Person;
import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Conflict;
import attest.shared.NotFound;
import attest.shared.StoredBytes;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The ratings of a project that were made elsewhere. */
@Entity
public class RatingSet extends PanacheEntityBase {
  private static final StoredBytes PACKED =
      new StoredBytes("rating_piece", "set_id", "place", "content");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person uploader;

  /** How many. */
  public int ratings;

  /** SHA-256 of the ratings in the order they came: the same file gives the same. */
  public String print;

  public Instant uploadedAt;

  protected RatingSet() {}

  static Optional<RatingSet> of(Membership member) {
    return find("project", member.project).firstResultOptional();
  }

  /**
   * @throws NotFound where the project holds no ratings
   */
  static RatingSet in(Membership member) {
    return of(member)
        .orElseThrow(() -> new NotFound("This project holds no ratings from elsewhere."));
  }

  /**
   * Puts these in place of what the project held; the same again changes nothing.
   *
   * @param packed as {@link PackedRatings} writes them
   * @throws Conflict where the project has articles
   */
  static RatingSet replace(
      Membership lead, int ratings, String print, InputStream packed, Instant now) {
    lead.project.hold();
    if (Sentence.count(lead) > 0) {
      throw new Conflict(
          "This project has articles. Ratings from elsewhere live in a project of their own.");
    }
    var set = of(lead).orElseGet(RatingSet::new);
    if (print.equals(set.print)) {
      return set;
    }
    set.project = lead.project;
    set.uploader = lead.person;
    set.ratings = ratings;
    set.print = print;
    set.uploadedAt = now;
    set.persistAndFlush();
    PACKED.forget(set.id);
    PACKED.keep(set.id, packed);
    return set;
  }

  /** Hands over each rating in the order they came. */
  void each(Consumer<Rating> take) {
    PackedRatings.each(PACKED.open(id), take);
  }
}
