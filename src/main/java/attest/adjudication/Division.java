// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import attest.annotation.Annotation;
import attest.annotation.Details;
import attest.annotation.Unweighed;
import attest.article.Sentence;
import attest.project.Project;
import attest.shared.Attempts;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far the answers to one sentence are apart, as {@link Differences} has it, kept so that the
 * database can sort by it. Ask only after {@link #weigh}.
 */
@Entity
public class Division extends PanacheEntityBase {
  private static final int AT_ONCE = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Sentence sentence;

  /** How many judged it. */
  public int answers;

  public double labels;
  public double details;

  protected Division() {}

  private record Given(Long sentence, long labels, String details) {
    private Differences.Said said() {
      return new Differences.Said(labels, Details.of(details));
    }
  }

  /**
   * Weighs the sentences of a project of which an answer changed since, in transactions of its own:
   * ask before one begins. Of two who come at once the second waits for the first.
   */
  static void weigh(Project project) {
    boolean more = true;
    while (more) {
      more = weighSome(project.id);
    }
  }

  /**
   * A few of them.
   *
   * @return whether there may be more
   */
  static boolean weighSome(long project) {
    return Attempts.transaction(() -> weighTaken(project));
  }

  private static boolean weighTaken(long id) {
    var project = getEntityManager().getReference(Project.class, id);
    var due = Unweighed.take(project, AT_ONCE);
    if (due.isEmpty()) {
      return false;
    }
    var standing = locked(due);
    var said = said(due);
    for (Long sentence : due) {
      standing
          .getOrDefault(sentence, blank(project, sentence))
          .become(said.getOrDefault(sentence, List.of()));
    }
    return true;
  }

  /**
   * Before the answers are read: of two who weigh one sentence by different changes, the later one
   * to read is the later one to store.
   */
  private static Map<Long, Division> locked(List<Long> sentences) {
    return Division.<Division>find("sentence.id in ?1 order by sentence.id", sentences)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .collect(Collectors.toMap(d -> d.sentence.id, Function.identity()));
  }

  private static Map<Long, List<Differences.Said>> said(List<Long> sentences) {
    return Annotation.getEntityManager()
        .createQuery(
            "select s.id, n.labels, c.details from Annotation n join n.sentence s"
                + " join AnnotationChange c on c.annotation = n and c.version = n.version"
                + " where s.id in ?1 and n.judged = true order by n.id",
            Given.class)
        .setParameter(1, sentences)
        .getResultStream()
        .collect(groupingBy(Given::sentence, mapping(Given::said, toList())));
  }

  private static Division blank(Project project, Long sentence) {
    var division = new Division();
    division.project = project;
    division.sentence = getEntityManager().getReference(Sentence.class, sentence);
    return division;
  }

  private void become(List<Differences.Said> said) {
    var apart = said.size() > 1 ? Differences.of(said) : Differences.NONE;
    answers = said.size();
    labels = apart.labels();
    details = apart.details();
    persist();
  }
}
