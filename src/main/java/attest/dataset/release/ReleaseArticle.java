// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.dataset.Beside;
import attest.dataset.Portion;
import attest.dataset.SentenceLine;
import attest.dataset.format.JsonLines;
import attest.dataset.format.Out;
import attest.dataset.split.Split;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An article as a release captured it: where its lines lie, what they hold, and its part. */
@Entity
public class ReleaseArticle extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Release release;

  public long articleId;
  public int firstPiece;
  public int pieces;
  public int sentences;
  public int answers;

  /** How many sentences bear each label, as JSON. */
  @Column(columnDefinition = "text")
  String labels;

  public String part;
  public String outlet;
  public String language;
  public @Nullable LocalDate publishedOn;

  protected ReleaseArticle() {}

  /**
   * Keeps an article that has sentences, after those before it.
   *
   * @return how many pieces it took
   */
  static int keep(Release release, ReleaseFile capture, int piece, Portion portion) {
    var article = new ReleaseArticle();
    article.release = release;
    article.articleId = portion.article().id();
    article.firstPiece = piece;
    article.pieces = ReleaseFile.STORED.add(capture.id, piece, bytes(portion));
    article.sentences = portion.rows().size();
    article.answers = portion.rows().stream().mapToInt(row -> row.answers().size()).sum();
    article.labels = Json.write(labels(portion));
    article.part = Split.WHOLE;
    article.outlet = portion.article().outlet();
    article.language = portion.article().language();
    article.publishedOn = portion.article().publishedOn();
    article.persist();
    return article.pieces;
  }

  private static byte[] bytes(Portion portion) {
    var bytes = new ByteArrayOutputStream();
    new JsonLines(new Out(bytes)).add(portion);
    return bytes.toByteArray();
  }

  private static Map<String, Long> labels(Portion portion) {
    var labels = new TreeMap<String, Long>();
    for (var row : portion.rows()) {
      row.answers().stream()
          .flatMap(a -> a.labels().stream())
          .distinct()
          .forEach(label -> labels.merge(label, 1L, Long::sum));
    }
    return labels;
  }

  Map<String, Long> labels() {
    return Json.read(labels, Counts.class);
  }

  /** Numbers by name, as JSON has them. */
  static final class Counts extends LinkedHashMap<String, Long> {
    private static final long serialVersionUID = 1;
  }

  /** Its lines, as they were captured. */
  byte[] lines(ReleaseFile capture) {
    return ReleaseFile.STORED.read(capture.id, firstPiece, pieces);
  }

  /** The article again, as it was captured. */
  Portion portion(ReleaseFile capture) {
    var lines = new String(lines(capture), UTF_8).split("\n");
    var rows = new ArrayList<Portion.Row>(lines.length);
    SentenceLine first = Json.read(lines[0], SentenceLine.class);
    for (String each : lines) {
      var line = Json.read(each, SentenceLine.class);
      var beside = new Beside(line.comments(), line.corroborations());
      rows.add(new Portion.Row(line.sentence(), line.answers(), line.withdrawn(), beside));
    }
    return new Portion(first.project(), first.article(), rows);
  }

  /** Those of a release after one, by article. */
  static List<ReleaseArticle> of(Release release, long after, int most) {
    return ReleaseArticle.<ReleaseArticle>find(
            "release = ?1 and articleId > ?2 order by release.id, articleId", release, after)
        .page(0, most)
        .list();
  }

  /** As {@link #of(Release, long, int)}, of one part alone. */
  static List<ReleaseArticle> of(Release release, String part, long after, int most) {
    return ReleaseArticle.<ReleaseArticle>find(
            "release = ?1 and part = ?2 and articleId > ?3 order by release.id, part, articleId",
            release,
            part,
            after)
        .page(0, most)
        .list();
  }

  /** All of a release, by article; their lines stay where they are. */
  static List<ReleaseArticle> allOf(Release release) {
    return list("release = ?1 order by articleId", release);
  }

  void goTo(String where) {
    part = where;
  }

  static void forget(Release release) {
    delete("release", release);
  }
}
