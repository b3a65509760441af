// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.List;

/**
 * The figures that reviewers read in one sentence.
 *
 * @param group the article of the sentence, numbered from 0
 * @param answers one list for each reviewer who judged the sentence, empty where they saw no figure
 */
public record FigureSentence(int group, List<List<Figure>> answers) {

  /** Figures in a fixed order, so that the order in which they were entered never matters. */
  public FigureSentence {
    answers = answers.stream().map(a -> a.stream().sorted(Figure.ORDER).toList()).toList();
  }
}
