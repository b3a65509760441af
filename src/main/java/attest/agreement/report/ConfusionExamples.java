// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.ProjectRatings;
import attest.statistics.Confusion;
import attest.statistics.Ratings;
import java.util.BitSet;
import java.util.List;

/** For each of some pairs of answers a sentence on which they stand side by side: the first. */
final class ConfusionExamples {
  private final ProjectRatings answers;
  private final Ratings ratings;
  private final List<Confusion> confusions;
  private final long[] sentences;
  private final BitSet wanted = new BitSet();

  private ConfusionExamples(ProjectRatings answers, List<Confusion> confusions) {
    this.answers = answers;
    this.ratings = answers.ratings();
    this.confusions = confusions;
    this.sentences = new long[confusions.size()];
    wanted.set(0, sentences.length);
  }

  /** The sentences' ids, in the order of the confusions. */
  static long[] of(ProjectRatings answers, List<Confusion> confusions) {
    var examples = new ConfusionExamples(answers, confusions);
    for (int unit = 0; unit < examples.ratings.units() && !examples.wanted.isEmpty(); unit++) {
      if (AdjudicationShares.differs(examples.ratings, unit)) {
        examples.look(unit);
      }
    }
    return examples.sentences;
  }

  private void look(int unit) {
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      if (holds(unit, confusions.get(i).codeA()) && holds(unit, confusions.get(i).codeB())) {
        sentences[i] = answers.sentences()[unit];
        wanted.clear(i);
      }
    }
  }

  private boolean holds(int unit, long code) {
    for (int i = ratings.first(unit); i < ratings.end(unit); i++) {
      if (ratings.code(i) == code) {
        return true;
      }
    }
    return false;
  }
}
