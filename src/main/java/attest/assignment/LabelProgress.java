// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.annotation.Annotation;
import attest.annotation.Blindness;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many answers carry a label; of all there are for {@link #label} null, "judged, none". */
public record LabelProgress(@Nullable Label label, long answers) {

  private static final long NO_ARTICLE = 0;

  /**
   * Each label of the scheme by how many answers carry it, and how many carry none. Of an article
   * that the asker is reviewing blindly, their own count alone.
   */
  static List<LabelProgress> of(Membership asker) {
    var hidden = Blindness.of(asker).hiddenOfOwn();
    hidden.add(NO_ARTICLE); // a list must not be empty
    Map<Long, Long> byMask =
        Annotation.getEntityManager()
            .createQuery(
                "select n.labels, count(n) from Annotation n join n.sentence s join s.article a"
                    + " where a.project = ?1 and a.removedStamp = 0 and s.retiredStamp = 0 and"
                    + " n.judged = true and (n.reviewer = ?3 or (?2 = true and a.id not in ?4))"
                    + " group by n.labels",
                Object[].class)
            .setParameter(1, asker.project)
            .setParameter(2, ProjectProgress.seesAll(asker))
            .setParameter(3, asker.person)
            .setParameter(4, hidden)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    var scheme = LabelScheme.everOf(asker.project);
    var labels =
        Label.of(asker.project).stream()
            .map(label -> new LabelProgress(label, carrying(label, byMask, scheme)))
            .collect(Collectors.toList());
    labels.add(new LabelProgress(null, byMask.getOrDefault(0L, 0L)));
    return labels;
  }

  private static long carrying(Label label, Map<Long, Long> byMask, LabelScheme scheme) {
    long bit = scheme.mask(List.of(label.code));
    return byMask.entrySet().stream()
        .filter(e -> (e.getKey() & bit) != 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
