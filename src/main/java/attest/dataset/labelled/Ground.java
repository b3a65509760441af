// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.article.Article;
import attest.article.Facts;
import attest.article.Manuscript;
import attest.article.Sentence;
import attest.article.reading.Decoding;
import attest.article.reading.Language;
import attest.article.reading.Reading;
import attest.article.reading.Segment;
import attest.article.reading.SentenceKind;
import attest.article.reading.Unreadable;
import attest.dataset.labelled.Document.Passage;
import attest.project.Project;
import attest.shared.Invalid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the answers of a document go: to the sentences of an article to be, or of the one that has
 * its text already, which is never read anew.
 *
 * @param standing null where the article is to be made
 * @param manuscript null where the article stands
 */
record Ground(
    String text, @Nullable Article standing, @Nullable Manuscript manuscript, List<Spot> spots) {
  private static final int LONGEST = 20_000_000;

  /** A sentence; {@code id} null while there is none, which an article that stands may not have. */
  record Spot(@Nullable Long id, int begin, int end) {
    static Spot of(Sentence s) {
      return new Spot(s.id, s.beginOffset, s.endOffset);
    }
  }

  /**
   * @param language of a text whose file tells none; empty = as it seems
   * @throws Invalid naming what cannot be taken
   */
  static Ground of(Project project, Document document, String language) {
    String text = checked(document.text());
    var standing =
        Article.idOfText(project, Article.hash(text)).map(id -> Article.<Article>findById(id));
    if (standing.isPresent()) {
      return new Ground(text, standing.get(), null, spots(standing.get(), document.passages()));
    }
    String usual = Language.guess(text, Language.of(project.language)).code();
    String own = document.said().languageOver(language.isEmpty() ? usual : language);
    var facts = document.said().over(new Facts("", "", "", "", own, "", null));
    var reading = reading(document, text, own);
    if (reading.sentences().isEmpty()) {
      throw new Invalid("text", "There is no sentence in it.");
    }
    var spots = reading.sentences().stream().map(s -> new Spot(null, s.begin(), s.end())).toList();
    return new Ground(text, null, new Manuscript(text, document.file(), facts, reading), spots);
  }

  private static String checked(String text) {
    if (text.length() > LONGEST) {
      throw new Invalid("text", "The text is longer than an article may be.");
    }
    try {
      return Decoding.checked(text);
    } catch (Unreadable e) {
      throw new Invalid("text", String.valueOf(e.getMessage()));
    }
  }

  private static List<Spot> spots(Article article, @Nullable List<Passage> passages) {
    var sentences = Sentence.of(article).stream().map(Spot::of).toList();
    if (passages == null) {
      return sentences;
    }
    Map<Long, Spot> byPlace = new HashMap<>();
    sentences.forEach(s -> byPlace.put(place(s.begin(), s.end()), s));
    return passages.stream()
        .map(
            p ->
                byPlace.getOrDefault(place(p.begin(), p.end()), new Spot(null, p.begin(), p.end())))
        .toList();
  }

  private static long place(int begin, int end) {
    return (long) begin << 32 | end;
  }

  private static Reading reading(Document document, String text, String language) {
    var passages = document.passages();
    if (passages != null) {
      return Reading.marked(language, segments(passages, text));
    }
    boolean oneLine = text.strip().lines().count() == 1;
    boolean asAWhole = document.parts().stream().anyMatch(p -> !p.classes().isEmpty());
    return oneLine && asAWhole
        ? Reading.marked(language, List.of(whole(text)))
        : Reading.keepingAll(text, language);
  }

  private static Segment whole(String text) {
    int begin = text.indexOf(text.strip());
    return new Segment(0, begin, begin + text.strip().length(), SentenceKind.BODY, true);
  }

  private static List<Segment> segments(List<Passage> passages, String text) {
    var segments = new ArrayList<Segment>();
    int before = 0;
    for (var p : passages) {
      if (p.begin() < before || isWithin(text, p.begin()) || isWithin(text, p.end())) {
        throw new Invalid("sentence.begin", "A sentence overlaps another, or halves a character.");
      }
      segments.add(new Segment(segments.size(), p.begin(), p.end(), p.kind(), p.paragraph()));
      before = p.end();
    }
    return segments;
  }

  private static boolean isWithin(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
