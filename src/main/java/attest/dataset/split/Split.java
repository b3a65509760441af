// SPDX-License-Identifier: Apache-2.0
package attest.dataset.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which part each article goes to: whole stories, so that no part knows another's, dealt out so
 * that sentences and each label come near their shares. The largest stories go first, equals in an
 * order drawn by the seed; each goes where most of what it brings is still missing (after Sechidis
 * et al. 2011, DOI 10.1007/978-3-642-23808-6_10, on stories instead of instances). The same
 * stories, shares and seed give the same split.
 *
 * @param parts the part by article
 */
public record Split(Map<Long, String> parts) {
  private static final String ALL = "all";

  /** Everything in one part of no name. */
  public static final String WHOLE = "";

  public static Split of(List<Story> stories, Shares shares, long seed) {
    var parts = new HashMap<Long, String>();
    if (shares.isWhole()) {
      stories.forEach(s -> s.articles().forEach(a -> parts.put(a, WHOLE)));
      return new Split(parts);
    }
    var missing = missing(stories, shares);
    for (var story : drawn(stories, seed)) {
      var brought = brought(story);
      var part = neediest(brought, missing);
      brought.forEach((what, n) -> part.getValue().merge(what, -(double) n, Double::sum));
      story.articles().forEach(a -> parts.put(a, part.getKey()));
    }
    return new Split(parts);
  }

  /** How much each part is still to get of each label and of all sentences. */
  private static Map<String, Map<String, Double>> missing(List<Story> stories, Shares shares) {
    var totals = new LinkedHashMap<String, Long>();
    stories.forEach(s -> brought(s).forEach((what, n) -> totals.merge(what, n, Long::sum)));
    var missing = new LinkedHashMap<String, Map<String, Double>>();
    shares
        .parts()
        .forEach(
            (part, share) -> {
              var wanted = new LinkedHashMap<String, Double>();
              totals.forEach((what, n) -> wanted.put(what, n * share));
              missing.put(part, wanted);
            });
    return missing;
  }

  private static Map<String, Long> brought(Story story) {
    var brought = new LinkedHashMap<>(story.labels());
    brought.put(ALL, story.sentences());
    return brought;
  }

  private static List<Story> drawn(List<Story> stories, long seed) {
    var drawn = new ArrayList<>(stories);
    Collections.shuffle(drawn, new Random(seed));
    drawn.sort(Comparator.comparingLong(Story::sentences).reversed());
    return drawn;
  }

  /** The part that misses most of what is brought, rare labels weighing as much as common ones. */
  private static Map.Entry<String, Map<String, Double>> neediest(
      Map<String, Long> brought, Map<String, Map<String, Double>> missing) {
    var found = missing.entrySet().iterator().next();
    double most = Double.NEGATIVE_INFINITY;
    for (var part : missing.entrySet()) {
      double need = 0;
      for (var one : brought.entrySet()) {
        double all =
            missing.values().stream()
                .mapToDouble(m -> Math.abs(m.getOrDefault(one.getKey(), 0.0)))
                .sum();
        double own = part.getValue().getOrDefault(one.getKey(), 0.0);
        need += one.getValue() == 0 || all == 0 ? 0 : own / all;
      }
      if (need > most) {
        most = need;
        found = part;
      }
    }
    return found;
  }
}
