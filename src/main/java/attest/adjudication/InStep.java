// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static java.util.Comparator.comparingInt;

import attest.annotation.Details;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The details of several answers in one order, so that what says the same stands at the same place:
 * those that more of the answers hold come first.
 */
final class InStep {
  private final Map<Object, Integer> held = new LinkedHashMap<>();
  private final List<Object> order;

  private InStep(List<Details> answers) {
    for (Details one : answers) {
      new LinkedHashSet<>(Differences.gists(one))
          .forEach(gist -> held.merge(gist, 1, Integer::sum));
    }
    order =
        held.keySet().stream().sorted(comparingInt(gist -> -held.getOrDefault(gist, 0))).toList();
  }

  static List<Details> of(List<Details> answers) {
    var step = new InStep(answers);
    return answers.stream().map(step::ordered).toList();
  }

  private Details ordered(Details one) {
    return new Details(
        sorted(one.claims(), Differences::gist),
        sorted(one.figures(), figure -> Differences.gist(figure, one)),
        sorted(one.attributions(), Differences::gist));
  }

  private <T> List<T> sorted(List<T> details, Function<T, Object> gist) {
    return details.stream().sorted(comparingInt(one -> order.indexOf(gist.apply(one)))).toList();
  }
}
