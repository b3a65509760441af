// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Details read before, article by article, for reports of projects in which little has changed. An
 * article's are found again only under the print of exactly the answers that the asker may see now,
 * so that nothing stale and nothing hidden is ever found.
 */
@ApplicationScoped
public class DetailMemory {
  /** Some tens of megabytes. */
  private static final int MOST = 100_000;

  private final Map<Key, List<ReadDetails>> kept = new LinkedHashMap<>(16, .75f, true);
  private int weight;

  private record Key(long article, String print) {}

  /** What is known, by the group of the article. */
  synchronized Map<Integer, List<ReadDetails>> known(ProjectRatings answers) {
    var known = new HashMap<Integer, List<ReadDetails>>();
    for (int group = 0; group < answers.articles().length; group++) {
      var found = kept.get(new Key(answers.articles()[group], answers.prints().get(group)));
      if (found != null) {
        known.put(group, found);
      }
    }
    return known;
  }

  /** Keeps an article's; lets go of what was asked for longest ago. */
  synchronized void keep(long article, String print, List<ReadDetails> details) {
    if (kept.put(new Key(article, print), details) == null) {
      weight += weight(details);
    }
    Iterator<List<ReadDetails>> oldest = kept.values().iterator();
    while (weight > MOST && oldest.hasNext()) {
      weight -= weight(oldest.next());
      oldest.remove();
    }
  }

  /** An article without any takes room too. */
  private static int weight(List<ReadDetails> details) {
    return 1 + details.size();
  }
}
