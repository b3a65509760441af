// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import attest.annotation.Blindness;
import attest.suggestion.learned.LabelModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What was learnt from the answers that somebody may see.
 *
 * @param sentences learnt from
 * @param others articles of which somebody else's answers were learnt from
 * @param byCode models by the label's code, also those that are not let loose on reviewers
 */
record Learned(Instant at, int sentences, Set<Long> others, Map<String, LabelModel> byCode) {
  /** Learns each label; those left out had too few examples, or the work was ended. */
  static Learned from(
      TrainingSet set, Map<String, Integer> places, Instant at, BooleanSupplier goesOn) {
    var byCode = new TreeMap<String, LabelModel>();
    places.forEach(
        (code, place) -> {
          var model = LabelModel.learn(set.examples(), place, goesOn);
          if (model != null) {
            byCode.put(code, model);
          }
        });
    return new Learned(at, set.examples().size(), set.others(), byCode);
  }

  /** Whether the asker may still see all that was learnt from. */
  boolean isShown(Blindness asker) {
    return others.stream().allMatch(asker::showsAll);
  }

  /** The labels that reviewers are better off with, where the sentence likely carries them. */
  List<SuggestionRow.LikelyLabel> of(String text) {
    var likely = new ArrayList<SuggestionRow.LikelyLabel>();
    byCode.forEach(
        (code, model) -> {
          if (model.quality().isGood()) {
            var said = model.of(text);
            if (said.likelihood() >= LabelModel.LIKELY) {
              likely.add(new SuggestionRow.LikelyLabel(code, said));
            }
          }
        });
    return likely;
  }
}
