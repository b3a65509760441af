// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.article.Sentence;
import attest.corroboration.DossierChange.Act;
import attest.project.Membership;
import attest.project.Project;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in a dossier, perhaps narrowed to one of its figures or claims. One row for each
 * sentence that ever was in it; one that was taken out has a removal stamp.
 */
@Entity
public class Mention extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Dossier dossier;

  @ManyToOne(fetch = FetchType.LAZY)
  public Sentence sentence;

  /** The figure or claim that is meant; it may be gone since: then the sentence is. */
  public @Nullable UUID detail;

  /** Put here by a person and not by a judgement on a pair: it stays whatever is judged. */
  public boolean byHand;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person author;

  /** The merge that it came by; null where it came by itself. */
  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable DossierMerge merge;

  public Instant addedAt;
  public long removedStamp;

  protected Mention() {}

  /** How a mention comes into a dossier. */
  record Coming(boolean byHand, @Nullable DossierMerge merge, Person by, Instant now) {}

  /**
   * Puts a sentence into a dossier; one that is there stays as it is.
   *
   * @param detail what of it is meant; null = the whole
   */
  static Mention put(Dossier dossier, Sentence sentence, @Nullable UUID detail, Coming coming) {
    var standing = ever(dossier, sentence);
    if (standing.isPresent() && standing.get().isPresent()) {
      return standing.get();
    }
    var mention = standing.orElseGet(Mention::new);
    mention.dossier = dossier;
    mention.sentence = sentence;
    mention.detail = detail;
    mention.byHand = coming.byHand;
    mention.author = coming.by;
    mention.merge = coming.merge;
    mention.addedAt = coming.now;
    mention.removedStamp = 0;
    if (mention.id == null) {
      mention.persist();
    }
    if (coming.merge == null) {
      dossier.gathered(Act.GATHERED, sentence, coming.by, coming.now);
    }
    return mention;
  }

  private static Optional<Mention> ever(Dossier dossier, Sentence sentence) {
    return find("dossier = ?1 and sentence = ?2", dossier, sentence).firstResultOptional();
  }

  /** Where this sentence stands in a dossier. */
  static Optional<Mention> of(Dossier dossier, Sentence sentence) {
    return ever(dossier, sentence).filter(Mention::isPresent);
  }

  /** What a dossier holds, by article and place; sentences and articles are read with it. */
  static List<Mention> of(Dossier dossier) {
    return of(List.of(dossier));
  }

  static List<Mention> of(Collection<Dossier> dossiers) {
    return dossiers.isEmpty()
        ? List.of()
        : list(
            "select m from Mention m join fetch m.sentence s join fetch s.article a"
                + " where m.dossier in ?1 and m.removedStamp = 0 and s.retiredStamp = 0"
                + " and a.removedStamp = 0 order by a.publishedOn nulls last, a.id, s.ordinal",
            dossiers);
  }

  private static final String PLACES =
      "select m.sentence.id, d.id, m.addedAt, d.drawn from Mention m join m.dossier d"
          + " where m.removedStamp = 0 and d.removedStamp = 0 and d.mergedInto is null";

  /** Where these sentences stand: sentence, present dossier, since when, its drawn number. */
  static List<Object[]> places(List<Long> sentences) {
    return sentences.isEmpty()
        ? List.of()
        : getEntityManager()
            .createQuery(PLACES + " and m.sentence.id in ?1", Object[].class)
            .setParameter(1, sentences)
            .getResultList();
  }

  /** The same of every sentence that the member judged in a pair. */
  static List<Object[]> placesOfJudged(Membership member) {
    return getEntityManager()
        .createQuery(
            PLACES
                + " and d.project = ?1 and exists (select 1 from Corroboration c"
                + " where c.reviewer = ?2 and c.relation is not null"
                + " and (c.first = m.sentence or c.second = m.sentence))",
            Object[].class)
        .setParameter(1, member.project)
        .setParameter(2, member.person)
        .getResultList();
  }

  /** Ids of the articles that a dossier mentions, or once did. */
  public static List<Long> articlesOf(long dossier) {
    return getEntityManager()
        .createQuery(
            "select distinct m.sentence.article.id from Mention m where m.dossier.id = ?1",
            Long.class)
        .setParameter(1, dossier)
        .getResultList();
  }

  /** The articles that each present dossier of a project mentions. */
  public static List<List<Long>> articlesTogether(Project project) {
    Map<Long, List<Long>> found = new LinkedHashMap<>();
    getEntityManager()
        .createQuery(
            "select distinct d.id, a.id from Mention m join m.dossier d join m.sentence s"
                + " join s.article a where d.project = ?1 and m.removedStamp = 0"
                + " and d.removedStamp = 0 and d.mergedInto is null and a.removedStamp = 0"
                + " order by d.id, a.id",
            Object[].class)
        .setParameter(1, project)
        .getResultStream()
        .forEach(
            row -> found.computeIfAbsent((Long) row[0], d -> new ArrayList<>()).add((Long) row[1]));
    return List.copyOf(found.values());
  }

  /** Those that a merge brought in, also what was taken out since. */
  static List<Mention> broughtBy(DossierMerge merge) {
    return list("merge", merge);
  }

  /** Those of a sentence, in dossiers that are merged or removed too. */
  static List<Mention> on(Sentence sentence) {
    return list("sentence = ?1 and removedStamp = 0 order by id", sentence);
  }

  /** The same for a sentence that took its place; one that is there already stays. */
  void carryTo(Sentence made) {
    if (ever(dossier, made).isEmpty()) {
      var mention = new Mention();
      mention.dossier = dossier;
      mention.sentence = made;
      mention.detail = detail;
      mention.byHand = byHand;
      mention.author = author;
      mention.merge = merge;
      mention.addedAt = addedAt;
      mention.persist();
    }
  }

  boolean isPresent() {
    return removedStamp == 0;
  }

  void narrow(@Nullable UUID to, Person by, Instant now) {
    if (!Objects.equals(detail, to)) {
      detail = to;
      dossier.gathered(Act.NARROWED, sentence, by, now);
    }
  }

  /** Whatever is judged, it stays. */
  void keep() {
    byHand = true;
  }

  void takeOut(Person by, Instant now) {
    if (isPresent()) {
      removedStamp = now.toEpochMilli();
      dossier.gathered(Act.LOST, sentence, by, now);
    }
  }

  /** Goes without a word of its own: the merge's undo is the word. */
  void goBack(Instant now) {
    removedStamp = now.toEpochMilli();
  }

  /** It stays, since another merge brought it too. */
  void cameBy(DossierMerge other) {
    merge = other;
  }
}
