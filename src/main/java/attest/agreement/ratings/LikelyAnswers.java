// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.statistics.DawidSkene;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What Dawid and Skene's model makes of the ratings: what each item most likely is and how each
 * annotator errs. Every rating counts, repeats too.
 *
 * @param priors how often each label is likely the truth
 * @param undefined why there is nothing to estimate; absent where there is
 */
public record LikelyAnswers(
    Map<String, Double> priors,
    List<OfAnnotator> annotators,
    List<OfItem> items,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String undefined) {

  /**
   * How one annotator errs.
   *
   * @param errorRates by what is true, how often each label is given; without what they never met
   */
  public record OfAnnotator(String annotator, Map<String, Map<String, Double>> errorRates) {}

  /** The likeliest label of an item, and how likely each is. */
  public record OfItem(String item, String label, Map<String, Double> posterior) {}

  static LikelyAnswers of(RatingTable table) {
    return DawidSkene.refusal(table.ratings())
        .map(reason -> new LikelyAnswers(Map.of(), List.of(), List.of(), reason))
        .orElseGet(() -> fitted(table));
  }

  private static LikelyAnswers fitted(RatingTable table) {
    var model = DawidSkene.fit(table.ratings());
    var labels = table.names();
    var categories = LongStream.of(model.codes()).mapToObj(code -> labels.get((int) code)).toList();
    return new LikelyAnswers(
        byLabel(categories, model::prior),
        IntStream.range(0, table.annotators().size())
            .mapToObj(rater -> annotator(table.annotators().get(rater), model, rater, categories))
            .toList(),
        new Computed<>(
            table.items().size(), unit -> item(table.items().get(unit), model, unit, categories)),
        null);
  }

  private static OfAnnotator annotator(
      String name, DawidSkene model, int rater, List<String> labels) {
    var rates = new LinkedHashMap<String, Map<String, Double>>();
    for (int truth = 0; truth < labels.size(); truth++) {
      int met = truth;
      if (model.errorRate(rater, truth, 0).isPresent()) {
        rates.put(
            labels.get(truth),
            byLabel(labels, given -> model.errorRate(rater, met, given).orElseThrow()));
      }
    }
    return new OfAnnotator(name, rates);
  }

  private static OfItem item(String name, DawidSkene model, int unit, List<String> labels) {
    return new OfItem(
        name,
        labels.get(model.likeliest(unit)),
        byLabel(labels, category -> model.posterior(unit, category)));
  }

  private static Map<String, Double> byLabel(List<String> labels, IntToDoubleFunction value) {
    var shares = new LinkedHashMap<String, Double>();
    for (int category = 0; category < labels.size(); category++) {
      shares.put(labels.get(category), value.applyAsDouble(category));
    }
    return shares;
  }

  /** Computes each as it is asked for: a million items are written without being held. */
  private static final class Computed<T> extends AbstractList<T> {
    private final int size;
    private final IntFunction<T> each;

    Computed(int size, IntFunction<T> each) {
      this.size = size;
      this.each = each;
    }

    @Override
    public T get(int index) {
      return each.apply(index);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
