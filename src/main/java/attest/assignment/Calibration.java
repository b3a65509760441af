// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.article.Article;
import attest.project.Project;
import attest.shared.Conflict;
import attest.shared.Invalid;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A round in which every reviewer gets the same articles before any other, so that the team can
 * compare before the real work begins. While it runs, the queue gives out these articles alone.
 */
@Entity
public class Calibration extends PanacheEntityBase {
  static final int MOST_ARTICLES = 100;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  /** The project's rounds count from 1. */
  public int number;

  public Instant startedAt;
  public @Nullable Instant endedAt;

  @ManyToMany
  @JoinTable(
      name = "calibration_article",
      joinColumns = @JoinColumn(name = "calibration_id"),
      inverseJoinColumns = @JoinColumn(name = "article_id"))
  public Set<Article> articles;

  protected Calibration() {}

  /**
   * Starts a round, within a transaction that holds the queue. The same articles again are the
   * round that runs.
   *
   * @throws Invalid for no article or too many
   * @throws Conflict while another round runs
   */
  static Calibration start(Project project, Set<Article> articles, Instant now) {
    if (articles.isEmpty() || articles.size() > MOST_ARTICLES) {
      throw new Invalid("articles", "A round has 1 to " + MOST_ARTICLES + " articles.");
    }
    var running = running(project);
    if (running.isPresent()) {
      if (running.get().articles.equals(articles)) {
        return running.get();
      }
      throw new Conflict(
          "articles", "Round " + running.get().number + " still runs: end it first.");
    }
    var round = new Calibration();
    round.project = project;
    round.number = (int) count("project", project) + 1;
    round.startedAt = now;
    round.articles = articles;
    round.persistAndFlush();
    return round;
  }

  /** The real work begins. */
  boolean end(Instant now) {
    boolean running = isRunning();
    if (running) {
      endedAt = now;
    }
    return running;
  }

  public boolean isRunning() {
    return endedAt == null;
  }

  boolean includes(Article article) {
    return articles.contains(article);
  }

  public List<Long> ids() {
    return articles.stream().map(a -> a.id).sorted().toList();
  }

  static Optional<Calibration> running(Project project) {
    return find("project = ?1 and endedAt is null", project).firstResultOptional();
  }

  /** The project's rounds, the newest first. */
  static List<Calibration> of(Project project) {
    return list("project = ?1 order by number desc", project);
  }

  /**
   * @throws NotFound where there is no round of this number
   */
  static Calibration of(Project project, int number) {
    return Calibration.<Calibration>find("project = ?1 and number = ?2", project, number)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no round " + number + "."));
  }
}
