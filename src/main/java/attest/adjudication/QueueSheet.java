// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.article.Sentence;
import attest.project.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an adjudicator, as a list.
 *
 * @param next where the next page begins; null at the end
 * @param unanimous how many sentences could be accepted in one go
 * @param last what the asker can undo
 */
public record QueueSheet(
    String key,
    Queue.Show show,
    List<Count> counts,
    List<Row> rows,
    @Nullable Integer next,
    int divided,
    int settled,
    int unanimous,
    @Nullable LastDecision last) {
  private static final int PAGE = 50;

  /** How many sentences one choice shows. */
  public record Count(Queue.Show show, int count) {}

  /** A sentence of the list. */
  public record Row(Queue.Item item, Sentence sentence) {
    /** How far the label sets are apart, as a whole number of hundredths. */
    public int labels() {
      return (int) Math.round(item.labels() * 100);
    }

    public int details() {
      return (int) Math.round(item.details() * 100);
    }

    public boolean contested() {
      return item.contested();
    }

    public int answers() {
      return item.answers();
    }

    /** The word of its outcome; empty where it is not settled. */
    public String outcome() {
      var outcome = item.outcome();
      return outcome == null ? "" : outcome.word();
    }
  }

  static QueueSheet of(Membership asker, Queue queue, Queue.Show show, int after) {
    var counts = queue.counts();
    int from = Math.max(0, after);
    var page = queue.page(show, from, PAGE);
    return new QueueSheet(
        asker.project.projectKey,
        show,
        Stream.of(Queue.Show.values()).map(each -> new Count(each, counts.of(each))).toList(),
        rows(page),
        from + page.size() < counts.of(show) ? from + page.size() : null,
        counts.divided(),
        counts.dividedSettled(),
        counts.unanimous(),
        LastDecision.of(asker).orElse(null));
  }

  private static List<Row> rows(List<Queue.Item> items) {
    Map<Long, Sentence> sentences = new HashMap<>();
    var ids = items.stream().map(Queue.Item::sentence).toList();
    if (!ids.isEmpty()) {
      Sentence.<Sentence>list("from Sentence s join fetch s.article where s.id in ?1", ids)
          .forEach(s -> sentences.put(s.id, s));
    }
    var rows = new ArrayList<Row>();
    for (Queue.Item item : items) {
      var sentence = sentences.get(item.sentence());
      if (sentence != null) {
        rows.add(new Row(item, sentence));
      }
    }
    return rows;
  }

  public int left() {
    return divided - settled;
  }

  /** How many of those that are left were settled and are contested. */
  public int contested() {
    return count(Queue.Show.CONTESTED);
  }

  /** How many the choice of settled ones shows: unanimous and contested ones too. */
  public int settledInAll() {
    return count(Queue.Show.SETTLED);
  }

  private int count(Queue.Show show) {
    return counts.stream().filter(each -> each.show == show).mapToInt(Count::count).sum();
  }

  /** The address of the queue. */
  public String home() {
    return "/projects/" + key + "/adjudicate";
  }
}
