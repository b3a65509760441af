// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.annotation.DetailRows;
import attest.annotation.Details;
import attest.project.Membership;
import attest.statistics.Figure;
import attest.statistics.FigureReadings;
import attest.statistics.Ratings;
import attest.statistics.Span;
import attest.statistics.SpanAgreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The details of the answers that the report counts, sentence by sentence: casualty figures, and
 * where in the text each built-in label was marked. A reviewer who judged the sentence and gave no
 * detail counts with none.
 */
public final class ProjectDetails {
  /** The built-in labels, by place. */
  public static final int KINDS = 3;

  private final ProjectRatings answers;
  private final long[] known;
  private final FigureReadings figures = new FigureReadings();
  private final SpanAgreement spans = new SpanAgreement(KINDS);
  private final Map<Integer, Details> ofRater = new HashMap<>();
  private int unit;

  private ProjectDetails(ProjectRatings answers) {
    this.answers = answers;
    this.known = answers.sentences().clone();
    Arrays.sort(known);
  }

  public static ProjectDetails of(Membership membership, ProjectRatings answers) {
    var details = new ProjectDetails(answers);
    DetailRows.each(membership, details::take);
    details.moveTo(answers.ratings().units());
    return details;
  }

  public FigureReadings figures() {
    return figures;
  }

  public SpanAgreement spans() {
    return spans;
  }

  /** Rows come in the order of the units; those of answers that do not count are passed over. */
  private void take(long sentence, long reviewer, Details details) {
    if (Arrays.binarySearch(known, sentence) < 0) {
      return;
    }
    while (answers.sentences()[unit] != sentence) {
      moveTo(unit + 1);
    }
    ofRater.put(answers.reviewers().indexOf(reviewer), details);
  }

  private void moveTo(int next) {
    for (; unit < next; unit++) {
      if (answers.ratings().isPairable(unit)) {
        add();
      }
      ofRater.clear();
    }
  }

  private void add() {
    var raters = raters();
    var marked = new ArrayList<Span>();
    if (!ofRater.isEmpty()) {
      raters.forEach(rater -> mark(rater, marked));
      addFigures(raters);
    }
    spans.add(answers.lengths()[unit], raters, marked);
  }

  private List<Integer> raters() {
    Ratings ratings = answers.ratings();
    var raters = new ArrayList<Integer>();
    for (int i = ratings.first(unit); i < ratings.end(unit); i++) {
      raters.add(ratings.rater(i));
    }
    return raters;
  }

  private void addFigures(List<Integer> raters) {
    var read =
        raters.stream().map(r -> details(r).figures().stream().map(ProjectDetails::shape).toList());
    var each = read.toList();
    if (each.stream().anyMatch(figuresOf -> !figuresOf.isEmpty())) {
      figures.add(answers.ratings().group(unit), each);
    }
  }

  private Details details(int rater) {
    return ofRater.getOrDefault(rater, Details.NONE);
  }

  private static Figure shape(Details.Figure figure) {
    return new Figure(figure.harm().word(), figure.category().word(), figure.low(), figure.high());
  }

  private void mark(int rater, List<Span> to) {
    var details = details(rater);
    details.claims().forEach(c -> mark(rater, 0, c.begin(), c.end(), to));
    details.figures().forEach(f -> mark(rater, 1, f.begin(), f.end(), to));
    for (var attribution : details.attributions()) {
      var mention = attribution.mention();
      if (mention != null) {
        mark(rater, 2, mention.begin(), mention.end(), to);
      }
    }
  }

  private void mark(
      int rater, int kind, @Nullable Integer begin, @Nullable Integer end, List<Span> to) {
    if (begin != null && end != null && begin < end && end <= answers.lengths()[unit]) {
      to.add(new Span(rater, kind, begin, end));
    }
  }
}
