// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import attest.account.Secret;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Invalid;
import attest.shared.NotFound;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A news article as it was brought in: the text whole and untouched, and what is known about it.
 */
@Entity
public class Article extends PanacheEntityBase {
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

  protected Article() {}

  /** What is known about an article; empty text where it is not. */
  public record Facts(
      String title,
      String outlet,
      String agency,
      String byline,
      String language,
      String url,
      @Nullable LocalDate publishedOn,
      String fileName) {}

  /** Stores an article; its sentences are added by {@link Sentence#add}. */
  static Article store(Project project, Facts facts, String text, Person importer, Instant now) {
    var article = new Article();
    article.project = project;
    article.describe(facts);
    article.fileName = fits("file", facts.fileName, 500);
    article.text = text;
    article.textHash = hash(text);
    article.importer = importer;
    article.importedAt = now;
    article.persist();
    return article;
  }

  /** The text's SHA-256, by which the same text twice is known. */
  public static String hash(String text) {
    return Secret.sha256(text);
  }

  /** Corrects what is known about it. */
  public void describe(Facts facts) {
    title = fits("title", facts.title, 1000);
    outlet = fits("outlet", facts.outlet, 300);
    agency = fits("agency", facts.agency, 300);
    byline = fits("byline", facts.byline, 500);
    url = address(facts.url);
    publishedOn = facts.publishedOn;
    if (!Project.LANGUAGES.contains(facts.language)) {
      throw new Invalid("language", "language is fr, en or ar.");
    }
    language = facts.language;
  }

  private static String fits(String field, String content, int longest) {
    if (content.length() > longest) {
      throw new Invalid(field, field + " has at most " + longest + " characters.");
    }
    return content.strip();
  }

  private static String address(String url) {
    String stripped = fits("url", url, 2000);
    if (!stripped.isEmpty() && !stripped.matches("(?i)https?://\\S+")) {
      throw new Invalid("url", "url is an address that begins with http:// or https://.");
    }
    return stripped;
  }

  static Optional<Article> withText(Project project, String textHash) {
    return find("project = ?1 and textHash = ?2 and removedStamp = 0", project, textHash)
        .firstResultOptional();
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
        .orElseThrow(() -> new NotFound("There is no article " + id + " that you may see."));
  }

  /** Articles of the asker's project in the order they came, after a cursor. */
  public static List<Article> of(Membership membership, long after, int limit) {
    return Article.<Article>find(
            "project = ?1 and removedStamp = 0 and id > ?2 order by id", membership.project, after)
        .page(0, limit)
        .list();
  }

  /** Title, else the file's name, else the number. */
  public String heading() {
    return !title.isEmpty() ? title : !fileName.isEmpty() ? fileName : "Article " + id;
  }

  /** The writing direction of its language. */
  public String direction() {
    return language.equals("ar") ? "rtl" : "ltr";
  }
}
