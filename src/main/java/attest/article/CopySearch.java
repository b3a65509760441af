// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.SentenceKind;
import attest.article.wording.Masks;
import attest.article.wording.SharedWording;
import attest.article.wording.Stretch;
import attest.article.wording.Wording;
import attest.project.Project;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds which articles of a project share wording with a text. Compared are its sentences, save
 * bylines and credits; not the lines that were dropped.
 *
 * <p>Found for certain, formulae apart ({@link CopyPrints}): every article with a common run of ten
 * words. Very likely: one of which a sentence has six five-grams in common, in shorter runs (the
 * test of {@code Wording} says how often).
 */
final class CopySearch {
  /** Characters of a text in which sentences are compared, those at its beginning. */
  static final int MOST_TEXT = 200_000;

  /** Articles looked at word for word, those with most five-grams in common. */
  private static final int MOST_COMPARED = 100;

  /** Five-grams that two copies are found by: ten words in a row have so many at least. */
  private static final int FEWEST = 2;

  private final Project project;
  private final Masks masks;

  CopySearch(Project project) {
    this.project = project;
    this.masks = SourceNames.of(project);
  }

  /** An article and what it shares, seen from the text that was asked about. */
  record Match(long article, SharedWording shared) {}

  long names() {
    return masks.print();
  }

  /** The words of a text that is read and not stored yet. */
  Wording wording(Manuscript read) {
    String text = read.text();
    var parts =
        read.reading().sentences().stream()
            .filter(s -> s.kind() != SentenceKind.META && s.end() <= MOST_TEXT)
            .map(s -> new Stretch(s.begin(), s.end()))
            .toList();
    return Wording.of(text, parts, read.facts().language(), masks);
  }

  /** The words of a stored article. */
  Wording wording(long article) {
    var head =
        Panache.getEntityManager()
            .createQuery(
                "select a.language, substring(a.text, 1, ?2) from Article a where a.id = ?1",
                Object[].class)
            .setParameter(1, article)
            .setParameter(2, MOST_TEXT)
            .getSingleResult();
    var parts =
        Panache.getEntityManager()
            .createQuery(
                "select s.beginOffset, s.endOffset from Sentence s where s.article.id = ?1 and"
                    + " s.retiredStamp = 0 and s.kind <> ?2 and s.endOffset <= ?3"
                    + " order by s.beginOffset",
                Stretch.class)
            .setParameter(1, article)
            .setParameter(2, Kind.META)
            .setParameter(3, MOST_TEXT)
            .getResultList();
    return Wording.of((String) head[1], parts, (String) head[0], masks);
  }

  /** The words of one sentence; a byline or a credit has none that count. */
  Wording wording(Sentence sentence) {
    var part = new Stretch(sentence.beginOffset, sentence.endOffset);
    var parts = sentence.kind == Kind.META ? List.<Stretch>of() : List.of(part);
    return Wording.of(sentence.article.text, parts, sentence.article.language, masks);
  }

  CopyPrints prints(Wording wording) {
    return CopyPrints.of(project.id, wording.fives());
  }

  /** The copies among the articles that the prints lead to, save the article itself. */
  List<Match> matches(Wording wording, CopyPrints prints, long self) {
    return prints.counts().entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST && entry.getKey() != self)
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COMPARED)
        .map(entry -> new Match(entry.getKey(), SharedWording.of(wording, wording(entry.getKey()))))
        .filter(match -> match.shared().isCopy())
        .toList();
  }
}
