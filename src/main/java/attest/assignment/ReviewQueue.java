// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.project.Project;
import attest.shared.Invalid;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;

/** How a project's articles come to its reviewers. */
@Entity
public class ReviewQueue extends PanacheEntityBase {
  static final int LEAST_MINUTES = 5;
  static final int MOST_MINUTES = 10_080;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @Enumerated(EnumType.STRING)
  public Mode mode;

  /** How long a place is kept for somebody of whom nothing is heard. */
  public int minutes;

  /** Near-copies go to the same reviewers. */
  public boolean copiesTogether;

  protected ReviewQueue() {}

  private static ReviewQueue usual(Project project) {
    var queue = new ReviewQueue();
    queue.project = project;
    queue.mode = Mode.OPEN;
    queue.minutes = 30;
    return queue;
  }

  /** As it stands, or as it is where nobody has chosen anything; to read. */
  public static ReviewQueue of(Project project) {
    return ReviewQueue.<ReviewQueue>find("project", project)
        .firstResultOptional()
        .orElseGet(() -> usual(project));
  }

  /**
   * The same, locked until the transaction ends: whoever reserves comes one after another. The
   * transaction is one of {@link attest.shared.Attempts}, because two may make the first row.
   */
  static ReviewQueue locked(Project project) {
    return ReviewQueue.<ReviewQueue>find("project", project)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseGet(() -> first(project));
  }

  private static ReviewQueue first(Project project) {
    var queue = usual(project);
    queue.persistAndFlush();
    return queue;
  }

  /**
   * @throws Invalid for a time that nobody can work with
   */
  void change(Mode newMode, int keptMinutes, boolean together) {
    if (keptMinutes < LEAST_MINUTES || keptMinutes > MOST_MINUTES) {
      throw new Invalid("minutes", "minutes is between 5 and 10080, which is a week.");
    }
    mode = newMode;
    minutes = keptMinutes;
    copiesTogether = together;
  }

  Instant end(Instant now) {
    return now.plus(Duration.ofMinutes(minutes));
  }
}
