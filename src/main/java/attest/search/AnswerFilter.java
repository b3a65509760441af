// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.account.Person;
import attest.annotation.Annotation;
import attest.annotation.Attribution;
import attest.annotation.Blindness;
import attest.project.FoldedName;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.project.Source;
import attest.project.SourceRegister;
import attest.shared.Invalid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentences with an answer such as somebody looks for, among the answers that they may see: one
 * and the same answer must have all that is asked. What is hidden from them counts nowhere.
 */
public final class AnswerFilter {
  /** Judged, and no label given. */
  public static final String NONE = "NONE";

  private static final String JUDGED =
      " join n.sentence s join s.article a where a.project = ?1 and n.judged = true"
          + " and s.retiredStamp = 0 and a.removedStamp = 0";

  private final Membership membership;
  private final Asked.Parts asked;
  private final Blindness blindness;

  private AnswerFilter(Membership membership, Asked.Parts asked) {
    this.membership = membership;
    this.asked = asked;
    this.blindness = Blindness.of(membership);
  }

  /**
   * @return ids of sentences
   * @throws Invalid for a label or a reviewer that the project does not have
   */
  static Set<Long> sentences(Membership membership, Asked.Parts asked) {
    return new AnswerFilter(membership, asked).sentences();
  }

  private Set<Long> sentences() {
    boolean answer =
        !asked.label().isEmpty() || !asked.source().isEmpty() || !asked.reviewer().isEmpty();
    if (!answer) {
      return divided();
    }
    var found = answered();
    if (asked.disagreement()) {
      found.retainAll(divided());
    }
    return found;
  }

  private Set<Long> answered() {
    long mask = mask();
    Long reviewer = reviewer();
    Set<Long> crediting = asked.source().isEmpty() ? null : crediting();
    Set<Long> found = new HashSet<>();
    Annotation.getEntityManager()
        .createQuery(
            "select n.id, s.id, a.id, n.reviewer.id, n.labels from Annotation n" + JUDGED,
            Object[].class)
        .setParameter(1, membership.project)
        .getResultStream()
        .filter(row -> blindness.shows((Long) row[2], (Long) row[3]))
        .filter(row -> reviewer == null || reviewer.equals(row[3]))
        .filter(row -> has((Long) row[4], mask))
        .filter(row -> crediting == null || crediting.contains(row[0]))
        .forEach(row -> found.add((Long) row[1]));
    return found;
  }

  private boolean has(long labels, long mask) {
    return asked.label().equals(NONE) ? labels == 0 : (labels & mask) == mask;
  }

  private long mask() {
    if (asked.label().isEmpty() || asked.label().equals(NONE)) {
      return 0;
    }
    var scheme = LabelScheme.everOf(membership.project);
    return scheme.labels().stream()
        .filter(label -> label.code.equals(asked.label()))
        .findFirst()
        .map(Label::bit)
        .orElseThrow(() -> new Invalid("label", "There is no label " + asked.label() + " here."));
  }

  private @Nullable Long reviewer() {
    if (asked.reviewer().isEmpty()) {
      return null;
    }
    String login = Person.canonical(asked.reviewer());
    return Membership.getEntityManager()
        .createQuery(
            "select p.id from Membership m join m.person p where m.project = ?1 and p.login = ?2"
                + " order by p.removedStamp",
            Long.class)
        .setParameter(1, membership.project)
        .setParameter(2, login)
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () -> new Invalid("reviewer", "Nobody of this project is called " + login + "."));
  }

  /** Answers that credit the source, under whatever name. */
  private Set<Long> crediting() {
    var register = SourceRegister.of(membership.project);
    Long wanted = register.entryOf(asked.source()).map(source -> source.id).orElse(null);
    String folded = FoldedName.of(asked.source());
    Map<String, Boolean> known = new HashMap<>();
    Set<Long> crediting = new HashSet<>();
    for (Object[] row :
        Attribution.getEntityManager()
            .createQuery(
                "select n.id, t.source from Attribution t join t.annotation n" + JUDGED,
                Object[].class)
            .setParameter(1, membership.project)
            .getResultList()) {
      boolean same =
          known.computeIfAbsent((String) row[1], name -> isCalled(register, name, wanted, folded));
      if (same) {
        crediting.add((Long) row[0]);
      }
    }
    return crediting;
  }

  private static boolean isCalled(
      SourceRegister register, String name, @Nullable Long wanted, String folded) {
    var entry = register.entryOf(name);
    return wanted == null
        ? entry.isEmpty() && FoldedName.of(name).equals(folded)
        : entry.map((Source source) -> source.id.equals(wanted)).orElse(false);
  }

  /** Sentences on which the answers that may be seen differ in their labels. */
  private Set<Long> divided() {
    Map<Long, Long> first = new HashMap<>();
    Set<Long> divided = new HashSet<>();
    Annotation.getEntityManager()
        .createQuery(
            "select s.id, a.id, n.reviewer.id, n.labels from Annotation n" + JUDGED, Object[].class)
        .setParameter(1, membership.project)
        .getResultStream()
        .filter(row -> blindness.shows((Long) row[1], (Long) row[2]))
        .forEach(
            row -> {
              Long labels = first.putIfAbsent((Long) row[0], (Long) row[3]);
              if (labels != null && !labels.equals(row[3])) {
                divided.add((Long) row[0]);
              }
            });
    return divided;
  }
}
