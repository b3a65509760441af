// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import attest.article.reading.Language;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Conflict;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.NotFound;
import attest.shared.Sha256;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/**
 * A news article as it was brought in: the text whole and untouched, and what is known about it.
 */
@Entity
public class Article extends PanacheEntityBase {
  /** Characters of the text that stand for a missing title. */
  private static final int OPENING = 80;

  /** They may be long, and are not all wanted. */
  private static final int FETCHED_AT_ONCE = 5;

  /**
   * By their ids. H2 sorts all that follow where the first columns of the index do not stand there.
   */
  private static final String IN_ORDER = " order by project.id, removedStamp, id";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  public String title;
  public String outlet;
  public String agency;
  public String byline;

  /** fr, en or ar. */
  public String language;

  public String url;
  public @Nullable LocalDate publishedOn;
  public String fileName;

  @Column(columnDefinition = "text")
  public String text;

  public String textHash;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person importer;

  public Instant importedAt;
  public long removedStamp;

  /** Which known names were masked when it was compared with the others; null = not yet. */
  public @Nullable Long namesPrint;

  protected Article() {}

  /**
   * Stores an article and its sentences, within the caller's transaction.
   *
   * @throws org.hibernate.exception.ConstraintViolationException where the project has this text
   */
  public static Article store(
      Project project, Manuscript manuscript, Person importer, Instant now) {
    var article = new Article();
    article.project = project;
    article.describe(manuscript.facts());
    article.fileName = manuscript.fileName();
    article.text = manuscript.text();
    article.textHash = hash(manuscript.text());
    article.importer = importer;
    article.importedAt = now;
    article.persist();
    Sentence.addAll(article, manuscript.reading().sentences());
    NearCopy.link(article, manuscript);
    article.tell("article.import", importer);
    ArticleChange.append(article, now);
    return article;
  }

  /** The text's SHA-256, by which the same text twice is known. */
  public static String hash(String text) {
    return Sha256.of(text);
  }

  /** Corrects what is known about it; in another language its numbers read otherwise. */
  public void correct(Facts facts, Person by, Instant now) {
    if (facts.equals(facts())) {
      return;
    }
    tell("article.correct", by);
    boolean reads = !language.equals(facts.language());
    describe(facts);
    if (reads) {
      NearCopy.linkAnew(this);
    }
    ArticleChange.append(this, now);
  }

  private void describe(Facts facts) {
    title = facts.title();
    outlet = facts.outlet();
    agency = facts.agency();
    byline = facts.byline();
    language = facts.language();
    url = facts.url();
    publishedOn = facts.publishedOn();
  }

  public Facts facts() {
    return new Facts(title, outlet, agency, byline, language, url, publishedOn);
  }

  /** Takes it out of sight; its sentences and all that was said about them are kept. */
  public void remove(Person by, Instant now) {
    if (removedStamp == 0) {
      removedStamp = now.toEpochMilli();
      ArticleChange.append(this, now);
      tell("article.remove", by);
    }
  }

  /**
   * Brings it back, and compares it with what came meanwhile.
   *
   * @throws Conflict where its text was imported again meanwhile
   */
  public void restore(Person by, Instant now) {
    if (removedStamp == 0) {
      return;
    }
    if (idOfText(project, textHash).isPresent()) {
      throw new Conflict(
          "The same text was imported again after this article was removed. Remove that one"
              + " first.");
    }
    removedStamp = 0;
    NearCopy.linkAnew(this);
    ArticleChange.append(this, now);
    tell("article.restore", by);
  }

  private void tell(String act, Person by) {
    Deeds.tell(new Deed.Trace(project.id, by.id, act, "article/" + id));
  }

  /** It has been compared with the project's others, these names masked. */
  void comparedUnder(long names) {
    namesPrint = names;
  }

  /** An article that was removed and can be brought back. */
  record Removed(long id, String title, String fileName) {}

  /** The member's project's removed articles, the last first, at most 100. */
  static List<Removed> removed(Membership membership) {
    return getEntityManager()
        .createQuery(
            "select a.id, a.title, a.fileName from Article a where a.project = ?1"
                + " and a.removedStamp > 0 order by a.removedStamp desc, a.id desc",
            Removed.class)
        .setParameter(1, membership.project)
        .setMaxResults(100)
        .getResultList();
  }

  /** An article that is known to exist, to refer to. */
  static Article known(long id) {
    return getEntityManager().getReference(Article.class, id);
  }

  /** The project's article of this text. */
  public static Optional<Long> idOfText(Project project, String textHash) {
    return getEntityManager()
        .createQuery(
            "select a.id from Article a where a.project = ?1 and a.textHash = ?2"
                + " and a.removedStamp = 0",
            Long.class)
        .setParameter(1, project)
        .setParameter(2, textHash)
        .getResultStream()
        .findFirst();
  }

  /**
   * The article with its project.
   *
   * @throws NotFound where there is none, or the asker is no member of its project
   */
  public static Article visibleTo(Person asker, long id) {
    return Article.<Article>find(
            "select a from Article a join fetch a.project p where a.id = ?1 and a.removedStamp = 0"
                + " and p.removedStamp = 0 and exists (select 1 from Membership m"
                + " where m.project = p and m.person = ?2 and m.removedStamp = 0)",
            id,
            asker)
        .firstResultOptional()
        .orElseThrow(() -> unknown(id));
  }

  /**
   * The article, removed or not, for those who may bring it back.
   *
   * @throws NotFound where there is none, or the asker is no member of its project
   */
  static Article evenRemoved(Person asker, long id) {
    return Article.<Article>find(
            "select a from Article a join fetch a.project p where a.id = ?1 and p.removedStamp = 0"
                + " and exists (select 1 from Membership m where m.project = p and m.person = ?2"
                + " and m.removedStamp = 0)",
            id,
            asker)
        .firstResultOptional()
        .orElseThrow(() -> unknown(id));
  }

  private static NotFound unknown(long id) {
    return new NotFound("There is no article " + id + " that you may see.");
  }

  /** Articles of the asker's project in the order they came, after a cursor. */
  public static List<Article> of(Membership membership, long after, int limit) {
    return Article.<Article>find(
            "project = ?1 and removedStamp = 0 and id > ?2" + IN_ORDER, membership.project, after)
        .page(0, limit)
        .list();
  }

  /**
   * The next few of the asker's project in the order of their ids: one, or as many as have no more
   * than so many characters together.
   */
  public static List<Article> next(Membership membership, long after, int most, long characters) {
    var found = new ArrayList<Article>();
    try (var following =
        Article.<Article>find(
            "project = ?1 and removedStamp = 0 and id > ?2" + IN_ORDER, membership.project, after)
            .page(0, most)
            .withHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE)
            .stream()) {
      long sum = 0;
      for (var each = following.iterator(); sum <= characters && each.hasNext(); ) {
        var article = each.next();
        sum += article.text.length();
        if (found.isEmpty() || sum <= characters) {
          found.add(article);
        }
      }
    }
    return found;
  }

  /** An article in a list: without its text. */
  record Listed(
      long id,
      String title,
      String outlet,
      String agency,
      String language,
      @Nullable LocalDate publishedOn,
      long sentences,
      Instant importedAt) {}

  /** As {@link #of(Membership, long, int)}, with the number of sentences and without the text. */
  static List<Listed> listed(Membership membership, long after, int limit) {
    return getEntityManager()
        .createQuery(
            "select a.id, a.title, a.outlet, a.agency, a.language, a.publishedOn, (select count(s)"
                + " from Sentence s where s.article = a and s.retiredStamp = 0), a.importedAt"
                + " from Article a where a.project = ?1 and a.removedStamp = 0 and a.id > ?2"
                + " order by a.id",
            Listed.class)
        .setParameter(1, membership.project)
        .setParameter(2, after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Title, else the words it begins with. */
  public String heading() {
    return title.isEmpty() ? opening() : title;
  }

  /** The agency that is credited beside the outlet; empty where it is the outlet. */
  public String agencyBesides() {
    return agency.equals(outlet) ? "" : agency;
  }

  private String opening() {
    String first = text.strip().lines().findFirst().orElse("");
    int points = first.codePointCount(0, first.length());
    if (points <= OPENING) {
      return first;
    }
    int end = first.offsetByCodePoints(0, OPENING);
    int space = first.lastIndexOf(' ', end);
    return first.substring(0, space > 0 ? space : end) + "…";
  }

  /** The writing direction of its language. */
  public String direction() {
    return Language.direction(language);
  }
}
