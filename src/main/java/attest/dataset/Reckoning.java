// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.dataset.Portion.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One answer for each judged sentence, reckoned from all that reviewers gave. */
interface Reckoning {
  /**
   * How likely a label is due.
   *
   * @param row a sentence with an answer or more
   */
  double probability(Row row, String label);

  /** The share of a sentence's reviewers who gave the label. */
  static Reckoning votes() {
    return (row, label) ->
        (double) row.answers().stream().filter(a -> a.labels().contains(label)).count()
            / row.answers().size();
  }

  /** The article with the answers so reckoned instead of those that were given. */
  default Portion of(Portion portion, Answers by, List<String> labels) {
    Function<Row, Row> reckoned =
        row ->
            new Row(
                row.place(),
                row.answers().isEmpty() ? List.of() : List.of(answer(row, by, labels)),
                List.of());
    return new Portion(
        portion.project(),
        portion.article().unsubmitted(),
        portion.rows().stream().map(reckoned).toList());
  }

  private GivenAnswer answer(Row row, Answers by, List<String> labels) {
    var likely = new TreeMap<String, Double>();
    labels.forEach(label -> likely.put(label, rounded(probability(row, label))));
    var due = labels.stream().filter(label -> likely.getOrDefault(label, 0.0) > 0.5).toList();
    likely.values().removeIf(p -> p == 0);
    return GivenAnswer.reckoned(by.word(), due, by.areWeighed() ? likely : Map.of(), row.answers());
  }

  /** To the millionth: a machine that sums in another order writes the same. */
  private static double rounded(double probability) {
    return Math.rint(probability * 1e6) / 1e6;
  }
}
