// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.statistics.LabelSets;
import attest.statistics.Ratings;
import attest.statistics.RatingsBuilder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ratings numbered for the statistics. Items, annotators and label sets are numbered by their names
 * in order, so that the order of the file's rows changes no bit of any figure.
 *
 * @param ratings unit = item, rater = annotator, code = label set
 * @param items the name of each unit
 * @param annotators the name of each rater
 * @param sets the distance of codes
 * @param labelSets the labels of each code
 */
record RatingTable(
    Ratings ratings,
    List<String> items,
    List<String> annotators,
    LabelSets sets,
    List<Set<String>> labelSets) {

  static RatingTable of(RatingSet set) {
    var collected = new Collected(set.ratings);
    set.each(collected::add);
    return collected.numbered();
  }

  /** Every label of any set, in order. */
  List<String> labels() {
    var labels = new TreeSet<String>();
    labelSets.forEach(labels::addAll);
    return List.copyOf(labels);
  }

  /** Each set by one name. */
  List<String> names() {
    return labelSets.stream().map(Rating::joined).toList();
  }

  /** What stands before the last {@code :}, {@code /} or {@code _} of an item. */
  static String article(String item) {
    int end =
        Math.max(item.lastIndexOf(':'), Math.max(item.lastIndexOf('/'), item.lastIndexOf('_')));
    return end > 0 ? item.substring(0, end) : item;
  }

  /** The rows under passing numbers, in the order they came. */
  private static final class Collected {
    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Integer> annotators = new HashMap<>();
    private final Map<Set<String>, Integer> sets = new HashMap<>();
    private final int[] item;
    private final int[] annotator;
    private final int[] set;
    private int size;

    Collected(int ratings) {
      item = new int[ratings];
      annotator = new int[ratings];
      set = new int[ratings];
    }

    void add(Rating rating) {
      item[size] = number(rating.item(), items);
      annotator[size] = number(rating.annotator(), annotators);
      set[size++] = number(rating.labels(), sets);
    }

    private static <T> int number(T name, Map<T, Integer> numbers) {
      Integer known = numbers.putIfAbsent(name, numbers.size());
      return known == null ? numbers.size() - 1 : known;
    }

    RatingTable numbered() {
      var itemNames = ordered(items, Comparator.naturalOrder());
      var annotatorNames = ordered(annotators, Comparator.naturalOrder());
      var labelSets = ordered(sets, Comparator.comparing(Rating::joined));
      var codes = new LabelSets();
      labelSets.forEach(codes::code);
      var builder = Ratings.builder();
      int[] unit = ranks(items, itemNames);
      int[] rater = ranks(annotators, annotatorNames);
      int[] code = ranks(sets, labelSets);
      for (int i = 0; i < size; i++) {
        builder.add(unit[item[i]], rater[annotator[i]], code[set[i]]);
      }
      group(builder, itemNames);
      return new RatingTable(builder.build(), itemNames, annotatorNames, codes, labelSets);
    }

    private static <T> List<T> ordered(Map<T, Integer> numbers, Comparator<T> order) {
      return numbers.keySet().stream().sorted(order).toList();
    }

    private static <T> int[] ranks(Map<T, Integer> numbers, List<T> ordered) {
      int[] ranks = new int[ordered.size()];
      for (int rank = 0; rank < ranks.length; rank++) {
        ranks[numbers.getOrDefault(ordered.get(rank), 0)] = rank;
      }
      return ranks;
    }

    private static void group(RatingsBuilder builder, List<String> items) {
      var groups = new HashMap<String, Integer>();
      for (int unit = 0; unit < items.size(); unit++) {
        builder.group(unit, number(article(items.get(unit)), groups));
      }
    }
  }
}
