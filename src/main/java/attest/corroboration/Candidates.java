// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.NearCopies;
import attest.article.Sentence;
import attest.corroboration.candidate.Comparing;
import attest.corroboration.candidate.Comparison;
import attest.corroboration.candidate.KnownSources;
import attest.corroboration.candidate.LexicalScorer;
import attest.corroboration.candidate.Score;
import attest.corroboration.candidate.Scorers;
import attest.corroboration.candidate.Shared;
import attest.corroboration.candidate.Suggested;
import attest.corroboration.candidate.Suggesting;
import attest.project.Project;
import attest.search.Likeness;
import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of other articles that are worth comparing with one, best first. Asks texts
 * alone and no answer of anybody, so that nothing of another's shows in a blind project.
 */
@ApplicationScoped
public class Candidates {
  /** What the index offers, to be looked at closely. */
  private static final int LOOKED_AT = 60;

  @Inject Likeness likeness;
  @Inject Scorers scorers;

  /**
   * @param complete whether every sentence that is stored was looked at; not while the index is
   *     made
   */
  public record Found(List<Candidate> rows, boolean complete) {}

  /**
   * @param sentence of the project, with its article
   * @param limit how many, at most
   */
  public Found of(Project project, Sentence sentence, int limit) {
    var read = Read.of(sentence);
    var found = likeness.of(sentence, read, Math.max(limit, LOOKED_AT));
    var sources = KnownSources.of(project);
    var comparing = new Comparing(read, found.rarity(), sources);
    var suggesting = new Suggesting(read, NearCopies.masks(project), sources);
    var best =
        found.likes().stream()
            .map(like -> scored(read, like, comparing.comparison(like)))
            .filter(Scored::isReason)
            .sorted(Comparator.comparingDouble(Scored::points).reversed())
            .limit(limit)
            .toList();
    var about = About.of(project, best);
    var rows = new ArrayList<Candidate>();
    for (Scored scored : best) {
      var stands = about.get(scored.like.sentence());
      if (stands != null) {
        rows.add(row(read, scored, stands, suggesting));
      }
    }
    return new Found(rows, found.complete());
  }

  private record Scored(Like like, Comparison comparison, Score score) {
    double points() {
      return score.points();
    }

    boolean isReason() {
      return comparison.isReason() || score.near();
    }
  }

  private Scored scored(Read read, Like like, Comparison comparison) {
    return new Scored(like, comparison, scorers.inUse().score(read, like, comparison));
  }

  private static Candidate row(Read read, Scored scored, About about, Suggesting suggesting) {
    var like = scored.like;
    var copied = suggesting.copied(like);
    var shared = new ArrayList<Shared>();
    copied.ifPresent(copy -> copy.runs().forEach(run -> shared.add(Shared.copied(run))));
    shared.addAll(scored.comparison.shared());
    Suggested suggested =
        copied
            .map(Suggesting.Copied::suggested)
            .or(() -> suggesting.other(like, scored.comparison))
            .orElse(null);
    return new Candidate(
        like.sentence(),
        like.article(),
        about.title,
        about.outlet,
        about.publishedOn,
        like.language(),
        about.ordinal,
        like.text(),
        Math.round(scored.points() * 1000) / 1000.0,
        Candidate.Why.of(shared, scored.score.near(), read.text(), like.text()),
        shared,
        LexicalScorer.daysApart(read, like),
        suggested);
  }

  /** What the database says of a sentence at this moment. */
  private record About(
      long sentence, String title, String outlet, @Nullable LocalDate publishedOn, int ordinal) {
    /** Of those that stand in the project. */
    static Map<Long, About> of(Project project, List<Scored> best) {
      var found = new HashMap<Long, About>();
      if (!best.isEmpty()) {
        Sentence.getEntityManager()
            .createQuery(
                "select s.id, a.title, a.outlet, a.publishedOn, s.ordinal from Sentence s"
                    + " join s.article a where s.id in ?1 and a.project = ?2"
                    + " and a.removedStamp = 0 and s.retiredStamp = 0",
                About.class)
            .setParameter(1, best.stream().map(scored -> scored.like.sentence()).toList())
            .setParameter(2, project)
            .getResultStream()
            .forEach(about -> found.put(about.sentence, about));
      }
      return found;
    }
  }
}
