// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import attest.article.reading.Segment;
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
import jakarta.persistence.ManyToOne;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        .orElseThrow(() -> new NotFound("There is no sentence " + id + " that you may see."));
  }

  /** The sentence's words. */
  public String text() {
    return article.text.substring(beginOffset, endOffset);
  }
}
