// SPDX-License-Identifier: Apache-2.0
package attest.article;

import io.quarkus.hibernate.orm.panache.Panache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The five-grams of a project's articles, by which those that may share wording are found, however
 * many there are.
 *
 * <p>One five-gram leads to {@value #MOST_ARTICLES} articles at most, those that had it first: a
 * formula that very many share ("in the east of the country") costs no more, and a report that very
 * many print is still linked with so many of them.
 */
final class CopyPrints {
  static final int MOST_ARTICLES = 20;

  private static final String ARTICLES =
      "select p.print, p.article_id from near_copy_print p where p.print = any(?)";
  private static final String STANDING =
      "select id from article where id = any(?) and removed_stamp = 0";
  private static final String INSERT =
      "insert into near_copy_print (print, article_id) values (?, ?)";
  private static final int BATCH = 1000;

  private final long project;

  /** The articles that have each print, among those that stand. */
  private final Map<Long, List<Long>> articles;

  private CopyPrints(long project, Map<Long, List<Long>> articles) {
    this.project = project;
    this.articles = articles;
  }

  /** What the project knows of these five-grams. */
  static CopyPrints of(long project, long[] fives) {
    var prints = Arrays.stream(fives).map(five -> print(project, five)).distinct().boxed();
    Map<Long, List<Long>> found = new HashMap<>();
    Panache.getSession().doWork(connection -> look(connection, prints.toArray(Long[]::new), found));
    return new CopyPrints(project, found);
  }

  private static long print(long project, long five) {
    return five ^ (project * 0x9e3779b97f4a7c15L);
  }

  private static void look(Connection connection, Long[] prints, Map<Long, List<Long>> found)
      throws SQLException {
    Set<Long> articles = new HashSet<>();
    try (var asked = connection.prepareStatement(ARTICLES)) {
      asked.setArray(1, connection.createArrayOf("bigint", prints));
      try (var rows = asked.executeQuery()) {
        while (rows.next()) {
          found.computeIfAbsent(rows.getLong(1), print -> new ArrayList<>()).add(rows.getLong(2));
          articles.add(rows.getLong(2));
        }
      }
    }
    Set<Long> standing = standing(connection, articles);
    found.values().forEach(all -> all.removeIf(article -> !standing.contains(article)));
  }

  private static Set<Long> standing(Connection connection, Set<Long> articles) throws SQLException {
    Set<Long> standing = new HashSet<>();
    try (PreparedStatement asked = connection.prepareStatement(STANDING)) {
      asked.setArray(1, connection.createArrayOf("bigint", articles.toArray()));
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          standing.add(rows.getLong(1));
        }
      }
    }
    return standing;
  }

  /** How many of the five-grams each article is known by. */
  Map<Long, Integer> counts() {
    Map<Long, Integer> counts = new HashMap<>();
    articles
        .values()
        .forEach(all -> all.forEach(article -> counts.merge(article, 1, Integer::sum)));
    return counts;
  }

  /**
   * Makes an article known by these; {@link #of} was asked for all of them while the project was
   * held.
   */
  void add(long article, long[] fives) {
    Panache.getSession()
        .doWork(
            connection -> {
              try (var insert = connection.prepareStatement(INSERT)) {
                add(insert, article, fives);
              }
            });
  }

  private void add(PreparedStatement insert, long article, long[] fives) throws SQLException {
    int waiting = 0;
    for (long five : fives) {
      long print = print(project, five);
      List<Long> known = articles.getOrDefault(print, List.of());
      if (known.size() < MOST_ARTICLES && !known.contains(article)) {
        insert.setLong(1, print);
        insert.setLong(2, article);
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
    }
    insert.executeBatch();
  }
}
