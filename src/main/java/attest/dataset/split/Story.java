// SPDX-License-Identifier: Apache-2.0
package attest.dataset.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Articles that tell of one matter and stay together: near-copies and those of a common dossier,
 * directly or through others.
 *
 * @param labels how many of their sentences bear each label
 */
public record Story(List<Long> articles, long sentences, Map<String, Long> labels) {

  /** What one article brings. */
  public record Member(long article, long sentences, Map<String, Long> labels) {}

  /**
   * The members in stories, each in order, the stories by their first article.
   *
   * @param groups articles that belong together; they may overlap, and hold others
   */
  public static List<Story> of(List<Member> members, Collection<List<Long>> groups) {
    Map<Long, Long> roots = new HashMap<>();
    for (var group : groups) {
      group.forEach(article -> unite(roots, group.get(0), article));
    }
    Map<Long, List<Member>> stories = new TreeMap<>();
    for (var member : members) {
      stories.computeIfAbsent(root(roots, member.article), r -> new ArrayList<>()).add(member);
    }
    return stories.values().stream().map(Story::of).toList();
  }

  private static void unite(Map<Long, Long> roots, long one, long other) {
    long a = root(roots, one);
    long b = root(roots, other);
    roots.put(Math.max(a, b), Math.min(a, b));
  }

  private static long root(Map<Long, Long> roots, long article) {
    long root = article;
    for (Long next = roots.get(root); next != null && next != root; next = roots.get(root)) {
      root = next;
    }
    return root;
  }

  private static Story of(List<Member> members) {
    var labels = new LinkedHashMap<String, Long>();
    members.forEach(m -> m.labels.forEach((label, n) -> labels.merge(label, n, Long::sum)));
    return new Story(
        members.stream().map(Member::article).sorted().toList(),
        members.stream().mapToLong(Member::sentences).sum(),
        labels);
  }
}
