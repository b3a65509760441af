// SPDX-License-Identifier: Apache-2.0
package attest.dataset.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What would have leaked had articles been dealt out at random, with the same shares and seed.
 *
 * @param stories of two articles or more
 * @param articles in those stories
 * @param torn stories that would have stood in more than one part
 * @param articlesLeaked articles outside the first part of which another of the story would have
 *     stood in the first
 * @param sentencesLeaked sentences of those
 */
public record Leakage(
    long stories, long articles, long torn, long articlesLeaked, long sentencesLeaked) {

  /**
   * @param sentences of each article
   */
  public static Leakage of(
      List<Story> stories, Map<Long, Long> sentences, Shares shares, long seed) {
    var several = stories.stream().filter(s -> s.articles().size() > 1).toList();
    var dealt = dealt(stories, shares, seed);
    long torn = 0;
    long articles = 0;
    long leaked = 0;
    String first = shares.isWhole() ? Split.WHOLE : shares.parts().keySet().iterator().next();
    for (var story : several) {
      var parts = new HashSet<String>();
      story.articles().forEach(a -> parts.add(dealt.get(a)));
      torn += parts.size() > 1 ? 1 : 0;
      for (long article : story.articles()) {
        if (parts.contains(first) && !first.equals(dealt.get(article))) {
          articles++;
          leaked += sentences.getOrDefault(article, 0L);
        }
      }
    }
    long held = several.stream().mapToLong(s -> s.articles().size()).sum();
    return new Leakage(several.size(), held, torn, articles, leaked);
  }

  private static Map<Long, String> dealt(List<Story> stories, Shares shares, long seed) {
    var articles = new ArrayList<Long>();
    stories.forEach(s -> articles.addAll(s.articles()));
    Collections.sort(articles);
    Collections.shuffle(articles, new Random(seed));
    var dealt = new HashMap<Long, String>();
    double bound = 0;
    int next = 0;
    for (var part : shares.parts().entrySet()) {
      bound += part.getValue() * articles.size();
      while (next < articles.size() && next < Math.rint(bound)) {
        dealt.put(articles.get(next++), part.getKey());
      }
    }
    return dealt;
  }
}
