// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.project.Permission;
import attest.shared.Forbidden;
import attest.shared.Invalid;
import attest.shared.NotFound;
import attest.shared.Written;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody said about a dossier to those who see it whole. */
@Entity
public class DossierComment extends PanacheEntityBase {
  /** In UTF-16 code units. */
  static final int LONGEST = 5000;

  private static final Duration RETRIED = Duration.ofMinutes(10);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Dossier dossier;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person author;

  @Column(columnDefinition = "text")
  public String text;

  public Instant createdAt;
  public long removedStamp;

  protected DossierComment() {}

  /**
   * The author's last comment on it stands for this one where it says the same and was made within
   * minutes: a retry of a request that seemed lost.
   *
   * @throws Invalid for a text that is empty or cannot be stored
   */
  static DossierComment say(Dossier dossier, Person author, String text, Instant now) {
    if (text.isBlank()) {
      throw new Invalid("text", "A comment says something: text is empty.");
    }
    return justSaid(dossier, author, text, now)
        .orElseGet(() -> made(dossier, author, Written.fit("text", text, LONGEST), now));
  }

  private static Optional<DossierComment> justSaid(
      Dossier dossier, Person author, String text, Instant now) {
    return DossierComment.<DossierComment>find(
            "dossier = ?1 and author = ?2 order by id desc", dossier, author)
        .firstResultOptional()
        .filter(c -> c.text.equals(text) && !c.isRemoved())
        .filter(c -> c.createdAt.plus(RETRIED).isAfter(now));
  }

  private static DossierComment made(Dossier dossier, Person author, String text, Instant now) {
    var comment = new DossierComment();
    comment.dossier = dossier;
    comment.author = author;
    comment.text = text;
    comment.createdAt = now;
    comment.persist();
    DossierCommented.tell(comment, DossierCommented.Act.MADE, author, now);
    return comment;
  }

  /** On it and on those that went into it, the oldest first. */
  static List<DossierComment> of(Dossier dossier) {
    var all = new ArrayList<>(List.of(dossier));
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).takenIn());
    }
    return list(
        "from DossierComment c join fetch c.author where c.dossier in ?1 order by c.id", all);
  }

  /**
   * @throws NotFound where the dossier has no such comment
   */
  static DossierComment of(Dossier dossier, long id) {
    return of(dossier).stream()
        .filter(c -> c.id == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no comment " + id + " that you may see."));
  }

  public boolean isRemoved() {
    return removedStamp != 0;
  }

  /**
   * Takes it out of sight; it can be brought back.
   *
   * @throws Forbidden where the asker neither wrote it nor leads
   */
  void remove(DossierAtHand hand, Instant now) {
    requireOwn(hand);
    if (!isRemoved()) {
      removedStamp = now.toEpochMilli();
      DossierCommented.tell(this, DossierCommented.Act.REMOVED, hand.person(), now);
    }
  }

  void restore(DossierAtHand hand, Instant now) {
    requireOwn(hand);
    if (isRemoved()) {
      removedStamp = 0;
      DossierCommented.tell(this, DossierCommented.Act.RESTORED, hand.person(), now);
    }
  }

  private void requireOwn(DossierAtHand hand) {
    if (!isOf(hand)) {
      throw new Forbidden("A comment is removed and brought back by who wrote it, or by a lead.");
    }
  }

  /** Whether the member may remove it and bring it back. */
  boolean isOf(DossierAtHand hand) {
    return author.id.equals(hand.person().id) || hand.membership().may(Permission.MANAGE);
  }
}
