// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.adjudication.Adjudication.Decision;
import attest.annotation.Answer;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Pseudonyms;
import java.util.ArrayList;
import java.util.List;

/**
 * One reviewer's answer on the bench.
 *
 * @param reviewer id by which it is taken
 * @param own the asker's
 * @param guideline the version of the guidelines that it was given under, 0 where none were written
 * @param older whether those are not the present ones
 */
public record BenchColumn(
    long reviewer,
    String letter,
    List<Label> labels,
    List<Facts.Fact> facts,
    String note,
    boolean own,
    int guideline,
    boolean older) {

  static List<BenchColumn> of(Settling settling, List<Answer> answers, Pseudonyms letters) {
    var facts = Facts.beside(answers.stream().map(Answer::details).toList());
    var scheme = settling.scheme();
    var columns = new ArrayList<BenchColumn>();
    for (int i = 0; i < answers.size(); i++) {
      var said = answers.get(i).annotation();
      long reviewer = said.reviewer.id;
      columns.add(
          new BenchColumn(
              reviewer,
              letters.of(reviewer),
              scheme.of(said.labels),
              facts.get(i),
              said.note,
              reviewer == settling.person().id,
              said.guidelineVersion,
              said.guidelineVersion < settling.guideline()));
    }
    return columns;
  }

  /** What the asker would have had stand. */
  static BenchColumn of(Decision refused, LabelScheme scheme) {
    return new BenchColumn(
        0,
        "",
        scheme.of(refused.labels()),
        Facts.of(refused.details()),
        refused.note(),
        true,
        0,
        false);
  }
}
