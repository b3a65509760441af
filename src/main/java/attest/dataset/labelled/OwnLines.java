// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.article.Article;
import attest.article.Said;
import attest.article.reading.SentenceKind;
import attest.dataset.SentenceLine;
import attest.dataset.SentenceLine.Source;
import attest.dataset.labelled.Document.Passage;
import attest.shared.Body;
import attest.shared.Invalid;
import attest.shared.Problem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attest's own lines: those of one article follow each other, the first with its text. */
final class OwnLines {
  private static final byte[] DOSSIER = "{\"dossier\":".getBytes(UTF_8);

  private final Taker taker;
  private final List<Passage> passages = new ArrayList<>();
  private @Nullable Source article;
  private @Nullable OwnParts parts;
  private int began;
  private boolean broken;

  private OwnLines(Taker taker) {
    this.taker = taker;
  }

  static void read(InputStream in, Taker taker) {
    var lines = new OwnLines(taker);
    Pieces.lines(in, taker, lines::take);
    lines.hand();
  }

  private void take(int number, byte[] bytes) {
    if (isOfDossier(bytes)) {
      taker.leave(number, "dossier", "Dossiers are not brought in.");
      return;
    }
    try {
      var line = new Body(bytes).as(SentenceLine.class);
      if (line.article() == null || line.sentence() == null || line.sentence().kind() == null) {
        throw new Invalid("article", "article, sentence and sentence.kind are needed.");
      }
      if (article == null || article.id() != line.article().id()) {
        hand();
        begin(number, line.article());
      }
      if (!broken) {
        add(number, line);
      }
    } catch (Problem e) {
      broken = true;
      taker.refuse(number, e.field() == null ? "line" : e.field(), e.words());
    }
  }

  /** As {@link attest.dataset.format.JsonLines} begins such a line. */
  private static boolean isOfDossier(byte[] bytes) {
    return bytes.length >= DOSSIER.length
        && Arrays.equals(DOSSIER, Arrays.copyOf(bytes, DOSSIER.length));
  }

  private void begin(int number, Source source) {
    began = number;
    article = source;
    parts = new OwnParts();
    require(source.text() != null, "article.text", "The first line of an article has its text.");
    String text = String.valueOf(source.text());
    require(
        source.textHash() == null || source.textHash().equals(Article.hash(text)),
        "article.textHash",
        "The text does not have this hash: it was altered.");
    parts.hand(number, source.submissions());
  }

  private void add(int number, SentenceLine line) {
    require(
        line.unit() == null || line.unit().equals("utf-16"), "unit", "Offsets count utf-16 here.");
    require(
        line.detailsFrom() == null || line.detailsFrom().equals("sentence"),
        "detailsFrom",
        "Details begin at the sentence.");
    var place = line.sentence();
    require(
        place.ordinal() == passages.size() + 1,
        "sentence.ordinal",
        "Sentence " + (passages.size() + 1) + " of the article is expected here.");
    passages.add(
        new Passage(
            number,
            place.id(),
            place.begin(),
            place.end(),
            SentenceKind.valueOf(place.kind().name()),
            place.paragraph()));
    if (parts != null) {
      parts.add(number, passages.size() - 1, line);
    }
    leaveOut(number, "comments", line.comments());
    leaveOut(number, "corroborations", line.corroborations());
    require(fits(place), "sentence.text", "The article's text is another from begin to end.");
  }

  private void leaveOut(int number, String field, List<?> said) {
    if (!said.isEmpty()) {
      taker.leave(number, field, "Comments and judgements on pairs are not brought in.");
    }
  }

  private boolean fits(SentenceLine.Place place) {
    String text = article == null || article.text() == null ? "" : article.text();
    return place.begin() >= 0
        && place.begin() < place.end()
        && place.end() <= text.length()
        && text.substring(place.begin(), place.end()).equals(place.text());
  }

  private static void require(boolean holds, String field, String otherwise) {
    if (!holds) {
      throw new Invalid(field, otherwise);
    }
  }

  /** Hands the article over that is complete; one with a broken line is not taken. */
  private void hand() {
    if (article != null && article.text() != null && parts != null && !broken) {
      taker.take(
          new Document(
              began,
              article.text(),
              said(article),
              article.file() == null ? "" : article.file(),
              List.copyOf(passages),
              parts.all()));
    }
    article = null;
    parts = null;
    passages.clear();
    broken = false;
  }

  private static Said said(Source a) {
    return new Said(
        a.title(),
        a.outlet(),
        a.agency(),
        a.byline(),
        a.language(),
        a.url(),
        a.publishedOn() == null ? "" : a.publishedOn().toString());
  }
}
