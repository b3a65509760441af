// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Annotation;
import attest.annotation.Blindness;
import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.article.Article;
import attest.project.Membership;
import attest.shared.Invalid;
import attest.shared.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a project for an adjudicator: those that two or more judged, and those settled,
 * as far as the asker may see the answers. Answers count as they stand. Read article by article, so
 * that only places and distances are held.
 */
record Queue(List<Item> items) {
  private static final int ARTICLES_AT_ONCE = 50;

  /** Which of them are asked for. */
  public enum Show implements Word {
    /** Not settled and divided; contested ones first. */
    OPEN,
    ALL,
    SETTLED,
    NONE_RIGHT,
    CONTESTED;

    /**
     * @throws Invalid for a word that is none of these
     */
    static Show of(String word) {
      return Stream.of(values())
          .filter(s -> s.word().equals(word))
          .findFirst()
          .orElseThrow(
              () -> new Invalid("show", "show is open, all, settled, none_right or contested."));
    }

    boolean has(Item item) {
      return switch (this) {
        case OPEN -> item.contested || (item.isDivided() && !item.isSettled());
        case ALL -> true;
        case SETTLED -> item.isSettled();
        case NONE_RIGHT -> item.outcome == Outcome.NONE_RIGHT;
        case CONTESTED -> item.contested;
      };
    }
  }

  /**
   * A sentence in the queue.
   *
   * @param answers how many judged it
   * @param outcome null where it is not settled
   * @param own whether the asker judged it themselves
   */
  record Item(
      long article,
      long sentence,
      int ordinal,
      int answers,
      Differences differences,
      @Nullable Outcome outcome,
      boolean contested,
      boolean own) {
    boolean isSettled() {
      return outcome != null;
    }

    boolean isDivided() {
      return differences.any();
    }

    boolean isUnanimous() {
      return answers > 1 && !isDivided();
    }
  }

  private static final Comparator<Item> MOST_DIVIDED =
      Comparator.comparing(Item::contested)
          .thenComparingDouble(i -> i.differences.labels())
          .thenComparingDouble(i -> i.differences.details())
          .reversed()
          .thenComparingLong(Item::article)
          .thenComparingInt(Item::ordinal);

  private record Row(
      Long article,
      Long sentence,
      int ordinal,
      @Nullable Long reviewer,
      @Nullable Long labels,
      @Nullable String details,
      @Nullable Boolean standing,
      @Nullable Outcome outcome) {}

  static Queue of(Membership asker) {
    var contested = Contest.openIn(asker);
    var blindness = Blindness.of(asker);
    var articles = articles(asker).stream().filter(blindness::showsAll).toList();
    var items = new ArrayList<Item>();
    for (int i = 0; i < articles.size(); i += ARTICLES_AT_ONCE) {
      var some = articles.subList(i, Math.min(i + ARTICLES_AT_ONCE, articles.size()));
      read(asker, some, contested, items);
    }
    items.sort(MOST_DIVIDED);
    return new Queue(items);
  }

  private static List<Long> articles(Membership asker) {
    return Article.getEntityManager()
        .createQuery(
            "select a.id from Article a where a.project = ?1 and a.removedStamp = 0 order by a.id",
            Long.class)
        .setParameter(1, asker.project)
        .getResultList();
  }

  private static void read(
      Membership asker, List<Long> articles, Set<Long> contested, List<Item> into) {
    var rows =
        Annotation.getEntityManager()
            .createQuery(
                "select s.article.id, s.id, s.ordinal, n.reviewer.id, n.labels, c.details,"
                    + " t.standing, d.outcome from Sentence s"
                    + " left join Annotation n on n.sentence = s and n.judged = true"
                    + " left join AnnotationChange c on c.annotation = n and c.version = n.version"
                    + " left join SettledAnswer t on t.sentence = s and t.standing = true"
                    + " left join Adjudication d on d.answer = t"
                    + " where s.article.id in ?1 and s.retiredStamp = 0"
                    + " and (n.id is not null or t.id is not null) order by s.id, n.id",
                Row.class)
            .setParameter(1, articles)
            .getResultList();
    for (int from = 0, to = 0; from < rows.size(); from = to) {
      while (to < rows.size() && rows.get(to).sentence.equals(rows.get(from).sentence)) {
        to++;
      }
      var item = item(asker, rows.subList(from, to), contested);
      if (item.answers > 1 || item.isSettled()) {
        into.add(item);
      }
    }
  }

  private static Item item(Membership asker, List<Row> rows, Set<Long> contested) {
    var first = rows.get(0);
    var answers = new ArrayList<Differences.Said>();
    boolean own = false;
    for (Row row : rows) {
      if (row.labels != null && row.details != null) {
        answers.add(new Differences.Said(row.labels, Details.of(row.details)));
        own |= asker.person.id.equals(row.reviewer);
      }
    }
    return new Item(
        first.article,
        first.sentence,
        first.ordinal,
        answers.size(),
        answers.size() > 1 ? Differences.of(answers) : Differences.NONE,
        first.standing == null ? null : first.outcome,
        contested.contains(first.sentence),
        own);
  }

  List<Item> shown(Show show) {
    return items.stream().filter(show::has).toList();
  }

  /** Sentences on which answers differ. */
  int divided() {
    return (int) items.stream().filter(Item::isDivided).count();
  }

  /** Those of them that are settled. */
  int dividedSettled() {
    return (int) items.stream().filter(i -> i.isDivided() && i.isSettled()).count();
  }

  /**
   * The sentences on which everybody agrees and that are not settled.
   *
   * @param barred without those that the asker judged
   */
  List<Long> unanimous(boolean barred) {
    return items.stream()
        .filter(i -> i.isUnanimous() && !i.isSettled() && !(barred && i.own))
        .map(Item::sentence)
        .toList();
  }
}
