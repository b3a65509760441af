// SPDX-License-Identifier: Apache-2.0
package attest.suggestion.learned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence carries one label: maximum entropy over its words (Berger, Della Pietra and
 * Della Pietra 1996), learnt by L-BFGS. The same examples in the same order give the same model.
 */
public final class LabelModel {
  /** From this likelihood on a label is suggested. */
  public static final double LIKELY = 0.6;

  private static final int CAUSES = 3;
  private static final String YES = "yes";
  private static final String NO = "no";

  private final MaxentModel model;
  private final int yes;
  private final Quality quality;

  private LabelModel(MaxentModel model, Quality quality) {
    this.model = model;
    this.yes = model.getIndex(YES);
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
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      if (!goesOn.getAsBoolean()) {
        return null;
      }
      quality = checked(quality, examples, folds, fold, place);
    }
    return new LabelModel(trained(examples, place), quality);
  }

  private static long having(List<Example> examples, int place) {
    return examples.stream().filter(e -> e.has(place)).count();
  }

  private static Quality checked(
      Quality so, List<Example> examples, Folds folds, int fold, int place) {
    var learnt = examples.stream().filter(e -> folds.of(e) != fold).toList();
    long with = having(learnt, place);
    if (with == 0 || with == learnt.size()) {
      return so;
    }
    var model = new LabelModel(trained(learnt, place), so);
    int found = so.found();
    int wrong = so.wrong();
    for (var example : examples) {
      if (folds.of(example) == fold && model.likelihood(Clues.of(example.text())) >= LIKELY) {
        found += example.has(place) ? 1 : 0;
        wrong += example.has(place) ? 0 : 1;
      }
    }
    return new Quality(so.examples(), so.having(), found, wrong);
  }

  private static MaxentModel trained(List<Example> examples, int place) {
    var events =
        examples.stream()
            .map(e -> new Event(e.has(place) ? YES : NO, Clues.of(e.text()).names()))
            .toList();
    var parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(
        AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
    var trainer = new QNTrainer();
    trainer.init(parameters, new HashMap<>());
    try {
      return trainer.train(ObjectStreamUtils.createObjectStream(events));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Quality quality() {
    return quality;
  }

  /** What is said of a sentence. */
  public Likely of(String text) {
    var clues = Clues.of(text);
    double likelihood = likelihood(clues);
    return new Likely(likelihood, likelihood < LIKELY ? List.of() : because(text, clues));
  }

  /**
   * How likely a sentence carries the label.
   *
   * @param likelihood 0 to 1
   * @param because the printed words that speak most for it, none where it is unlikely
   */
  public record Likely(double likelihood, List<String> because) {}

  private double likelihood(Clues clues) {
    return model.eval(clues.names())[yes];
  }

  /** The clues that raise the likelihood most when they stand alone, none within another. */
  private List<String> because(String text, Clues clues) {
    record Cause(Clues.Clue clue, double worth) {}
    double without = model.eval(new String[0])[yes];
    var causes =
        clues.all().stream()
            .map(c -> new Cause(c, model.eval(new String[] {c.name()})[yes] - without))
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
