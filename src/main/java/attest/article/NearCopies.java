// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.wording.Masks;
import attest.project.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What other rooms ask about near-copies: which articles hang together, and by which names. */
public final class NearCopies {
  private NearCopies() {}

  /**
   * The project's articles that share wording, directly or through others: groups of two ids or
   * more, each in order, by their first.
   */
  public static List<List<Long>> groups(Project project) {
    Map<Long, Long> parents = new HashMap<>();
    pairs(project).forEach(pair -> parents.put(root(parents, pair[1]), root(parents, pair[0])));
    Map<Long, List<Long>> groups = new TreeMap<>();
    for (long article : List.copyOf(parents.keySet())) {
      groups.computeIfAbsent(root(parents, article), first -> new ArrayList<>()).add(article);
    }
    return groups.values().stream().map(group -> group.stream().sorted().toList()).toList();
  }

  /**
   * Compares the next few articles of a project that wait for it, as {@link CopyComparison} does:
   * for whom only the whole truth will do.
   *
   * @param after id of the article after which they come
   * @return the last of them, 0 where none waits
   */
  public static long settle(Project project, long after, int most) {
    var waiting = CopyComparison.waiting(project.id, after, most);
    waiting.forEach(CopyComparison::compare);
    return waiting.isEmpty() ? 0 : waiting.get(waiting.size() - 1);
  }

  private static List<long[]> pairs(Project project) {
    return NearCopy.getEntityManager()
        .createQuery(
            "select a.id, o.id from NearCopy c join c.article a join c.other o"
                + " where a.project = ?1 and a.id < o.id and a.removedStamp = 0"
                + " and o.removedStamp = 0",
            Object[].class)
        .setParameter(1, project)
        .getResultStream()
        .map(row -> new long[] {(Long) row[0], (Long) row[1]})
        .toList();
  }

  /** The smallest article known so far that this one hangs together with. */
  private static long root(Map<Long, Long> parents, long article) {
    long root = article;
    while (parents.computeIfAbsent(root, own -> own) != root) {
      root = parents.get(root);
    }
    parents.put(article, root);
    return root;
  }

  /**
   * The names of sources that are taken for one and the same where a project's texts are compared.
   */
  public static Masks masks(Project project) {
    return SourceNames.of(project);
  }

  /** Which of these articles have near-copies. */
  public static Set<Long> among(Collection<Long> articles) {
    return NearCopy.getEntityManager()
        .createQuery(
            "select distinct c.article.id from NearCopy c where c.article.id in ?1"
                + " and c.other.removedStamp = 0",
            Long.class)
        .setParameter(1, articles)
        .getResultStream()
        .collect(Collectors.toSet());
  }
}
