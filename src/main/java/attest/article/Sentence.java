// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import attest.article.reading.Segment;
import attest.article.reading.Span;
import attest.project.Membership;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article's text: {@code [beginOffset, endOffset)} in UTF-16 code units, and its
 * place.
 */
@Entity
public class Sentence extends PanacheEntityBase {
  private static final int BATCH = 1000;
  private static final String INSERT =
      "insert into sentence (article_id, ordinal, begin_offset, end_offset, kind, paragraph,"
          + " retired_stamp) values (?, ?, ?, ?, ?, ?, 0)";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Article article;

  /** From 1, without gaps. */
  public int ordinal;

  public int beginOffset;
  public int endOffset;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /** The first of its paragraph. */
  public boolean paragraph;

  /** Above 0 once it was split or merged away; what was said about it stays. */
  public long retiredStamp;

  /** The split or merge that made it; null where an import did. */
  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Reshaping madeBy;

  /** The split or merge that retired it. */
  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Reshaping retiredBy;

  protected Sentence() {}

  /** Stores them in few round trips: Hibernate does not batch rows with identity keys. */
  static void addAll(Article article, List<Segment> segments) {
    Panache.getSession()
        .doWork(
            connection -> {
              try (var insert = connection.prepareStatement(INSERT)) {
                for (var segment : segments) {
                  bind(insert, article.id, segment);
                  insert.addBatch();
                  if (segment.ordinal() % BATCH == BATCH - 1) {
                    insert.executeBatch();
                  }
                }
                insert.executeBatch();
              }
            });
  }

  private static void bind(PreparedStatement insert, long article, Segment segment)
      throws SQLException {
    insert.setLong(1, article);
    insert.setInt(2, segment.ordinal() + 1);
    insert.setInt(3, segment.begin());
    insert.setInt(4, segment.end());
    insert.setString(5, segment.kind().name());
    insert.setBoolean(6, segment.opensParagraph());
  }

  /** The sentences of an article, in order. */
  public static List<Sentence> of(Article article) {
    return list("article = ?1 and retiredStamp = 0 order by ordinal", article);
  }

  /** Those with these ids, each with its article; ask first whether they may be seen. */
  public static List<Sentence> withText(Collection<Long> ids) {
    return list("from Sentence s join fetch s.article where s.id in ?1 order by s.id", ids);
  }

  /** Those of some articles, each article's in their order. */
  public static List<Sentence> of(Collection<Article> articles) {
    return list("article in ?1 and retiredStamp = 0 order by article.id, ordinal", articles);
  }

  /** How many sentences the articles of the asker's project have. */
  public static long count(Membership membership) {
    return count(
        "article.project = ?1 and article.removedStamp = 0 and retiredStamp = 0",
        membership.project);
  }

  /** How many sentences each of these articles has; one without any is not in the map. */
  public static Map<Long, Long> counts(Collection<Long> articles) {
    return getEntityManager()
        .createQuery(
            "select s.article.id, count(s) from Sentence s where s.article.id in ?1"
                + " and s.retiredStamp = 0 group by s.article.id",
            Object[].class)
        .setParameter(1, articles)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  /**
   * The sentence with its article and project.
   *
   * @throws NotFound where there is none, or the asker is no member of its project
   */
  public static Sentence visibleTo(Person asker, long id) {
    return Sentence.<Sentence>find(
            "select s from Sentence s join fetch s.article a join fetch a.project p where s.id = ?1"
                + " and s.retiredStamp = 0 and a.removedStamp = 0 and p.removedStamp = 0"
                + " and exists (select 1 from Membership m where m.project = p and m.person = ?2"
                + " and m.removedStamp = 0)",
            id,
            asker)
        .firstResultOptional()
        .orElseThrow(() -> unknown(id));
  }

  /** The sentence, retired or not. Ask for a membership too: this looks at no right. */
  public static Sentence known(long id) {
    return Sentence.<Sentence>findByIdOptional(id).orElseThrow(() -> unknown(id));
  }

  private static NotFound unknown(long id) {
    return new NotFound("There is no sentence " + id + " that you may see.");
  }

  /**
   * Reads it anew and keeps it from being split or merged until this transaction has ended.
   *
   * @throws Reshaped where that has happened
   */
  public void hold() {
    getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    if (retiredStamp != 0) {
      throw new Reshaped(successors());
    }
  }

  /**
   * Holds it to be split or merged: one such act after another in an article, so that places stay
   * without gaps.
   *
   * @throws Reshaped where it was split or merged meanwhile
   */
  public void holdPlace() {
    getEntityManager().lock(article, LockModeType.PESSIMISTIC_WRITE);
    hold();
  }

  /** The one after it in its article. */
  public Optional<Sentence> next() {
    return at(ordinal + 1);
  }

  /** The one before it in its article. */
  public Optional<Sentence> previous() {
    return at(ordinal - 1);
  }

  private Optional<Sentence> at(int place) {
    return find("article = ?1 and ordinal = ?2 and retiredStamp = 0", article, place)
        .firstResultOptional();
  }

  /** Those before it in its article, the nearest first. */
  public List<Sentence> before(int most) {
    return list(
        "article = ?1 and ordinal < ?2 and ordinal >= ?3 and retiredStamp = 0"
            + " order by ordinal desc",
        article,
        ordinal,
        ordinal - most);
  }

  /** What it was made of by hand; none where an import made it. */
  public List<Sentence> origins() {
    return madeBy == null ? List.of() : list("retiredBy = ?1 order by beginOffset", madeBy);
  }

  /** What was made of it by hand; none while it stands. */
  public List<Sentence> heirs() {
    return retiredBy == null ? List.of() : list("madeBy = ?1 order by beginOffset", retiredBy);
  }

  /** The sentence that it was already, before the latest split or merge that made it. */
  public Optional<Sentence> former() {
    return origins().stream()
        .flatMap(s -> s.origins().stream())
        .filter(s -> s.beginOffset == beginOffset && s.endOffset == endOffset)
        .findFirst();
  }

  /** Those that stand in its place, through every split and merge since. */
  private List<Sentence> successors() {
    return heirs().stream()
        .flatMap(s -> s.retiredStamp == 0 ? Stream.of(s) : s.successors().stream())
        .distinct()
        .toList();
  }

  void retire(Reshaping by, Instant now) {
    retiredStamp = now.toEpochMilli();
    retiredBy = by;
  }

  /** Makes room behind a place, or closes it. */
  static void move(Article article, int behind, int by) {
    update(
        "ordinal = ordinal + ?1 where article = ?2 and ordinal > ?3 and retiredStamp = 0",
        by,
        article,
        behind);
  }

  /** A part of it; one that was a sentence before is again what it was then. */
  Sentence part(Span span, int place, Reshaping by) {
    int begin = beginOffset + span.begin();
    int end = beginOffset + span.end();
    var before =
        origins().stream().filter(s -> s.beginOffset == begin && s.endOffset == end).findFirst();
    boolean opens = begin == beginOffset && paragraph;
    return made(
        begin,
        end,
        place,
        before.map(s -> s.kind).orElse(kind),
        before.map(s -> s.paragraph).orElse(opens),
        by);
  }

  /** From its beginning to another's end. */
  Sentence through(Sentence last, Reshaping by) {
    return made(beginOffset, last.endOffset, ordinal, kind, paragraph, by);
  }

  private Sentence made(
      int begin, int end, int place, Kind as, boolean opensParagraph, Reshaping by) {
    var sentence = new Sentence();
    sentence.article = article;
    sentence.ordinal = place;
    sentence.beginOffset = begin;
    sentence.endOffset = end;
    sentence.kind = as;
    sentence.paragraph = opensParagraph;
    sentence.madeBy = by;
    sentence.persist();
    return sentence;
  }

  /** A sentence of the member's project, with its article. */
  public static Optional<Sentence> in(Membership membership, long id) {
    return in(membership, "s.id = ?2", id);
  }

  /** A sentence of the member's project by its place in its article. */
  public static Optional<Sentence> in(Membership membership, long article, int ordinal) {
    return in(membership, "a.id = ?2 and s.ordinal = ?3", article, ordinal);
  }

  private static Optional<Sentence> in(Membership membership, String which, Object... place) {
    var parameters = Stream.concat(Stream.of(membership.project), Arrays.stream(place)).toArray();
    return Sentence.<Sentence>find(
            "select s from Sentence s join fetch s.article a where a.project = ?1"
                + " and a.removedStamp = 0 and s.retiredStamp = 0 and "
                + which,
            parameters)
        .firstResultOptional();
  }

  /** The sentence's words. */
  public String text() {
    return article.text.substring(beginOffset, endOffset);
  }
}
