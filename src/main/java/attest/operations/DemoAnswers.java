// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.account.Person;
import attest.annotation.Judged;
import attest.annotation.Judging;
import attest.annotation.Submission;
import attest.annotation.Submitted;
import attest.article.Article;
import attest.article.Manuscript;
import attest.article.Sentence;
import attest.project.Guideline;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Source;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings the demonstration's articles in as any article comes in, and enters the reviewers' answers
 * as if they had given them: with their history, and a submission where an article is complete.
 */
@ApplicationScoped
class DemoAnswers {
  private static final Logger LOG = Logger.getLogger(DemoAnswers.class);

  /** The reviewer who marks no figure as a part of another. */
  private static final int FORGETFUL = 1;

  @Inject Event<Judged> judged;
  @Inject Event<Submitted> submitted;

  /**
   * @param lead the membership of the one who imports
   * @param reviewers ids of the people who judged, in the files' order
   */
  void enter(DemoFiles files, long lead, List<Long> reviewers, Instant now) {
    int missing = 0;
    for (var piece : files.pieces()) {
      missing += enter(piece, lead, reviewers, now);
      // What is stored is let go, so that each flush looks at one article alone.
      Panache.getSession().flush();
      Panache.getSession().clear();
    }
    if (missing > 0) {
      LOG.warnf("%d sentences of the demonstration were not found in its articles.", missing);
    }
  }

  /** Returns how many sentences were not found. */
  private int enter(DemoFiles.Piece piece, long lead, List<Long> reviewers, Instant now) {
    Membership importer = Membership.findById(lead);
    var project = importer.project;
    var read = Manuscript.read(piece.text(), piece.file(), piece.said(), project.language);
    var article = Article.store(project, read, importer.person, now);
    Map<String, Sentence> sentences =
        Sentence.of(article).stream()
            .collect(Collectors.toMap(Sentence::text, s -> s, (first, again) -> first));
    var names = Source.namesOf(project);
    for (int i = 0; i < reviewers.size(); i++) {
      var reviewer = Membership.of(Person.<Person>findById(reviewers.get(i)), project.id);
      var details = new DemoDetails(article.language, names, i != FORGETFUL);
      enter(article, reviewer.require(Permission.REVIEW), given(piece, i, sentences), details, now);
    }
    return (int) piece.lines().stream().filter(l -> !sentences.containsKey(l.sentence())).count();
  }

  /** One reviewer's answers to the sentences that were found. */
  private static Map<Sentence, List<String>> given(
      DemoFiles.Piece piece, int reviewer, Map<String, Sentence> sentences) {
    var given = new LinkedHashMap<Sentence, List<String>>();
    for (var line : piece.lines()) {
      var sentence = sentences.get(line.sentence());
      var labels = line.answers().get(reviewer);
      if (sentence != null && labels != null) {
        given.put(sentence, labels);
      }
    }
    return given;
  }

  private void enter(
      Article article,
      Membership reviewer,
      Map<Sentence, List<String>> given,
      DemoDetails details,
      Instant now) {
    var scheme = LabelScheme.of(article.project);
    int guideline = Guideline.latestVersion(article.project);
    given.forEach(
        (sentence, labels) -> {
          var judging = new Judging(sentence, reviewer, null, guideline);
          var beside = details.in(sentence.text(), labels);
          judged.fire(judging.judge(scheme.mask(labels), beside, now));
        });
    var reach = Submission.reach(article, reviewer.person);
    if (reach.judged() == reach.sentences()) {
      Submission.submit(article, reviewer.person, now);
      submitted.fire(new Submitted(article.project.id, article.id, reviewer.person.id, true, now));
    }
  }
}
