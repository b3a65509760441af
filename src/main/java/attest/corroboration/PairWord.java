// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Project;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word on two sentences of different articles, kept with the lower id first. No
 * relation: taken back, or not given yet. The version counts changes.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // set by begin or takePlaceOf, or by Hibernate
public abstract class PairWord extends PanacheEntityBase implements Carried {
  /** Those that stand on pairs of a sentence that may be retired, the other of which is not. */
  static final String ON_EVEN_RETIRED =
      "relation is not null and ((first = ?1 and second.retiredStamp = 0)"
          + " or (second = ?1 and first.retiredStamp = 0)) order by id";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Sentence first;

  @ManyToOne(fetch = FetchType.LAZY)
  public Sentence second;

  @Enumerated(EnumType.STRING)
  public @Nullable Relation relation;

  /** Of a directed relation, the id of the newer sentence. */
  public @Nullable Long newerId;

  @Column(columnDefinition = "text")
  public String rationale;

  public int version;

  /** Carried over from a sentence that was split or merged, and not looked at since. */
  public boolean recheck;

  public Instant createdAt;
  public Instant changedAt;

  /** One to come: version 0, stored by its first change. */
  void begin(Membership member, Pair pair, Instant now) {
    project = member.project;
    first = pair.first();
    second = pair.second();
    rationale = "";
    createdAt = now;
    changedAt = now;
  }

  /** One that takes the place of another, stored by its first change. */
  void takePlaceOf(PairWord old, Replacement replacement) {
    var pair = replacement.pair();
    project = old.project;
    first = pair.first();
    second = pair.second();
    createdAt = old.createdAt;
  }

  /** The next version; the caller appends it to the history. */
  void advance(Instant now) {
    recheck = false;
    version++;
    changedAt = now;
    if (id == null) {
      persist();
    }
  }

  @Override
  public Pair pair() {
    return new Pair(first, second);
  }

  /** The relation of one that stands. */
  public Relation standing() {
    return Objects.requireNonNull(relation);
  }

  /** Whether it says that both are of one matter. */
  boolean gathers() {
    return relation != null && relation.gathers();
  }

  /** What clients know: 0 while nothing is said, whatever came before. */
  public int shownVersion() {
    return relation == null ? 0 : version;
  }

  /** Somebody whose it is looked at it again and leaves it as it is. */
  void confirm() {
    recheck = false;
  }

  @Override
  public Instant changedAt() {
    return changedAt;
  }

  @Override
  public boolean isToCheck() {
    return recheck;
  }
}
