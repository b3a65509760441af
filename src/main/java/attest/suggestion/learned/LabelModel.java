// SPDX-License-Identifier: Apache-2.0
package attest.suggestion.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence carries one label, by the {@linkplain Weights weights} of what is printed in
 * it. The same examples in the same order give the same model.
 */
public final class LabelModel {
  /** From this likelihood on a label is suggested. */
  public static final double LIKELY = 0.6;

  private static final int CAUSES = 3;

  private final Weights weights;
  private final Quality quality;

  private LabelModel(Weights weights, Quality quality) {
    this.weights = weights;
    this.quality = quality;
  }

  /**
   * Learns a label from all examples, after having been checked on each by a model that had not
   * learnt from its story.
   *
   * @param place the label's bit
   * @param goesOn asked now and then; false ends the work
   * @return nothing where the examples are too few, too alike or the work was ended
   */
  public static @Nullable LabelModel learn(
      List<Example> examples, int place, BooleanSupplier goesOn) {
    var folds = Folds.of(examples);
    var quality = new Quality(examples.size(), (int) having(examples, place), 0, 0);
    if (folds.stories() < Folds.COUNT || !quality.isEnough()) {
      return null;
    }
    var read = examples.stream().map(e -> Read.of(e, place)).toList();
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      if (!goesOn.getAsBoolean()) {
        return null;
      }
      quality = checked(quality, read, folds, fold);
    }
    return new LabelModel(weights(read, r -> true), quality);
  }

  /** An example, its clues read once for all models. */
  private record Read(Example example, String[] clues, boolean has) {
    static Read of(Example example, int place) {
      return new Read(example, Clues.of(example.text()).names(), example.has(place));
    }
  }

  private static long having(List<Example> examples, int place) {
    return examples.stream().filter(e -> e.has(place)).count();
  }

  private static Quality checked(Quality so, List<Read> read, Folds folds, int fold) {
    Predicate<Read> learnt = r -> folds.of(r.example) != fold;
    if (read.stream().filter(learnt).map(Read::has).distinct().count() < 2) {
      return so;
    }
    var weights = weights(read, learnt);
    int found = so.found();
    int wrong = so.wrong();
    for (var asked : read) {
      if (!learnt.test(asked) && weights.likelihood(asked.clues) >= LIKELY) {
        found += asked.has ? 1 : 0;
        wrong += asked.has ? 0 : 1;
      }
    }
    return new Quality(so.examples(), so.having(), found, wrong);
  }

  private static Weights weights(List<Read> read, Predicate<Read> learnt) {
    var examples = read.stream().filter(learnt).toList();
    boolean[] has = new boolean[examples.size()];
    for (int i = 0; i < has.length; i++) {
      has[i] = examples.get(i).has;
    }
    return new Weights(examples.stream().map(Read::clues).toList(), has);
  }

  public Quality quality() {
    return quality;
  }

  /** What is said of a sentence. */
  public Likely of(String text) {
    var clues = Clues.of(text);
    double likelihood = weights.likelihood(clues.names());
    return new Likely(likelihood, likelihood < LIKELY ? List.of() : because(text, clues));
  }

  /**
   * How likely a sentence carries the label.
   *
   * @param likelihood 0 to 1
   * @param because the printed words that speak most for it, none where it is unlikely
   */
  public record Likely(double likelihood, List<String> because) {}

  /** The clues that speak most for it, none within another. */
  private List<String> because(String text, Clues clues) {
    record Cause(Clues.Clue clue, double worth) {}
    var causes =
        clues.all().stream()
            .map(c -> new Cause(c, weights.of(c.name())))
            .filter(c -> c.worth > 0)
            .sorted(Comparator.comparingDouble(Cause::worth).reversed())
            .map(Cause::clue)
            .toList();
    var apart = new ArrayList<Clues.Clue>();
    for (var clue : causes) {
      if (apart.size() < CAUSES && apart.stream().noneMatch(clue::meets)) {
        apart.add(clue);
      }
    }
    return apart.stream().map(c -> text.substring(c.begin(), c.end())).distinct().toList();
  }
}
