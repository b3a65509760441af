// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.annotation.DetailRows;
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

  /** Of more articles nothing is remembered: they would drive out all others. */
  private static final int MOST_REMEMBERED = 5_000;

  private final ProjectRatings answers;
  private final FigureReadings figures = new FigureReadings();
  private final SpanAgreement spans = new SpanAgreement(KINDS);
  private final Map<Integer, ReadDetails> ofRater = new HashMap<>();
  private int unit;

  private ProjectDetails(ProjectRatings answers) {
    this.answers = answers;
  }

  public static ProjectDetails of(
      Membership membership, ProjectRatings answers, DetailMemory memory, Progress progress) {
    var details = new ProjectDetails(answers);
    details.read(membership, memory, progress);
    details.moveTo(answers.ratings().units());
    return details;
  }

  public FigureReadings figures() {
    return figures;
  }

  public SpanAgreement spans() {
    return spans;
  }

  /** Article by article, those that are not remembered from the database. */
  private void read(Membership membership, DetailMemory memory, Progress progress) {
    long[] articles = answers.articles();
    var known = memory.known(answers);
    var reading = new Reading(known, articles.length <= MOST_REMEMBERED ? memory : null, progress);
    DetailRows.each(
        membership,
        article -> {
          int group = Arrays.binarySearch(articles, article);
          return group >= 0 && !known.containsKey(group);
        },
        (article, sentence, reviewer, details) ->
            reading.take(article, ReadDetails.of(sentence, reviewer, details)));
    reading.upTo(articles.length);
  }

  /** What is read and what is remembered, in the order of the articles. */
  private final class Reading {
    private final Map<Integer, List<ReadDetails>> known;
    private final @Nullable DetailMemory memory;
    private final Progress progress;
    private List<ReadDetails> fresh = new ArrayList<>();
    private int group;

    Reading(
        Map<Integer, List<ReadDetails>> known, @Nullable DetailMemory memory, Progress progress) {
      this.known = known;
      this.memory = memory;
      this.progress = progress;
    }

    void take(long article, ReadDetails details) {
      upTo(Arrays.binarySearch(answers.articles(), article));
      fresh.add(details);
    }

    void upTo(int next) {
      for (; group < next; group++) {
        var remembered = known.get(group);
        if (remembered == null && memory != null) {
          memory.keep(answers.articles()[group], answers.prints().get(group), fresh);
        }
        for (var details : remembered == null ? fresh : remembered) {
          ProjectDetails.this.take(group, details);
        }
        fresh = new ArrayList<>();
        progress.comparedOne();
      }
    }
  }

  /** Details come in the order of the units; those of answers that do not count are passed over. */
  private void take(int group, ReadDetails details) {
    Ratings ratings = answers.ratings();
    int at = unit;
    while (at < ratings.units()
        && ratings.group(at) <= group
        && answers.sentences()[at] != details.sentence()) {
      at++;
    }
    if (at < ratings.units() && answers.sentences()[at] == details.sentence()) {
      moveTo(at);
      ofRater.put(answers.reviewers().indexOf(details.reviewer()), details);
    }
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
    var read = raters.stream().map(this::figures).toList();
    if (read.stream().anyMatch(figuresOf -> !figuresOf.isEmpty())) {
      figures.add(answers.ratings().group(unit), read);
    }
  }

  private List<Figure> figures(int rater) {
    var details = ofRater.get(rater);
    return details == null ? List.of() : details.figures();
  }

  private void mark(int rater, List<Span> to) {
    var details = ofRater.get(rater);
    if (details != null) {
      details.marks().stream()
          .filter(mark -> mark.end() <= answers.lengths()[unit])
          .forEach(mark -> to.add(new Span(rater, mark.label(), mark.begin(), mark.end())));
    }
  }
}
