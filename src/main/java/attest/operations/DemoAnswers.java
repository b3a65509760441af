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
import attest.project.Membership;
import attest.project.Permission;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the demonstration's articles in as any article comes in, and enters the reviewers' answers
 * as if they had given them: with their history, and a submission where an article is complete.
 */
@ApplicationScoped
class DemoAnswers {
  private static final Logger LOG = Logger.getLogger(DemoAnswers.class);

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
    var read = Manuscript.read(piece.text(), piece.file(), piece.said(), importer.project.language);
    var article = Article.store(importer.project, read, importer.person, now);
    Map<String, Long> sentences =
        Sentence.of(article).stream()
            .collect(Collectors.toMap(Sentence::text, s -> s.id, (first, again) -> first));
    for (int i = 0; i < reviewers.size(); i++) {
      int column = i;
      enter(
          article,
          reviewers.get(i),
          piece.lines().stream()
              .map(line -> new Given(sentences.get(line.sentence()), line.answers().get(column)))
              .toList(),
          now);
    }
    return (int) piece.lines().stream().filter(l -> !sentences.containsKey(l.sentence())).count();
  }

  private record Given(@Nullable Long sentence, @Nullable List<String> labels) {}

  private void enter(Article article, long reviewer, List<Given> answers, Instant now) {
    int entered = 0;
    for (var answer : answers) {
      if (answer.sentence() != null && answer.labels() != null) {
        var judging = Judging.of(reviewer, answer.sentence()).require(Permission.REVIEW);
        judged.fire(judging.judge(answer.labels(), now));
        entered++;
      }
    }
    Person person = Person.findById(reviewer);
    var reach = Submission.reach(article, person);
    if (entered > 0 && reach.judged() == reach.sentences()) {
      Submission.submit(article, person, now);
      submitted.fire(new Submitted(article.project.id, article.id, reviewer, true, now));
    }
  }
}
