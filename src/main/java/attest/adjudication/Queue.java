// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Blindness;
import attest.annotation.SettledAnswer.Outcome;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Invalid;
import attest.shared.Word;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a project for an adjudicator, most divided first: those that two or more judged,
 * and those settled, as far as the asker may see the answers. Answers count as they stood at the
 * latest {@link Division#weigh}.
 *
 * @param hidden articles that the asker reviews and of which others' answers are hidden from them
 */
record Queue(Membership asker, Set<Long> hidden) {
  private static final String IS_CONTESTED =
      "(d.id is not null and exists (select 1 from Contest c where c.adjudication = d"
          + " and c.answeredAt is null and c.version = d.version))";
  private static final String DIVIDED = "(v.labels > 0 or v.details > 0)";
  private static final String UNANIMOUS =
      "(v.answers > 1 and v.labels = 0 and v.details = 0 and t.id is null)";
  private static final String FROM =
      " from Division v join v.sentence s join s.article a"
          + " left join SettledAnswer t on t.sentence = s and t.standing = true"
          + " left join Adjudication d on d.answer = t where v.project = :project"
          + " and a.removedStamp = 0 and s.retiredStamp = 0 and (v.answers > 1 or t.id is not null)";
  private static final String ORDER =
      " order by case when "
          + IS_CONTESTED
          + " then 0 else 1 end, v.labels desc, v.details desc, a.id, s.ordinal";

  /** Which of them are asked for. */
  public enum Show implements Word {
    /** Not settled and divided; contested ones first. */
    OPEN("(" + IS_CONTESTED + " or (" + DIVIDED + " and t.id is null))"),
    ALL("v.id is not null"),
    SETTLED("t.id is not null"),
    NONE_RIGHT("d.outcome = NONE_RIGHT"),
    CONTESTED(IS_CONTESTED);

    private final String condition;

    Show(String condition) {
      this.condition = condition;
    }

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
  }

  /**
   * A sentence in the queue.
   *
   * @param answers how many judged it
   * @param labels as {@link Differences} has it, and {@code details}
   * @param outcome null where it is not settled
   */
  record Item(
      long article,
      long sentence,
      int ordinal,
      int answers,
      double labels,
      double details,
      @Nullable Outcome outcome,
      boolean contested) {}

  /**
   * How many sentences there are of each kind.
   *
   * @param divided on which answers differ, or a reviewer from how it was settled
   * @param dividedSettled those of them that are settled and not contested: the others are open
   * @param unanimous on which everybody agrees and that are not settled
   */
  record Counts(Map<Show, Integer> shown, int divided, int dividedSettled, int unanimous) {
    private static Counts of(List<Integer> counted) {
      var shown = new EnumMap<Show, Integer>(Show.class);
      for (Show show : Show.values()) {
        shown.put(show, counted.get(show.ordinal()));
      }
      int next = shown.size();
      return new Counts(shown, counted.get(next), counted.get(next + 1), counted.get(next + 2));
    }

    int of(Show show) {
      return shown.getOrDefault(show, 0);
    }
  }

  static Queue of(Membership asker) {
    asker.require(Permission.SEE_ANSWERS);
    return new Queue(asker, Blindness.of(asker).hiddenOfOwn());
  }

  /** Some of those shown, from the one at place {@code from}, which counts from 0. */
  List<Item> page(Show show, int from, int most) {
    return ask(
            "select a.id, s.id, s.ordinal, v.answers, v.labels, v.details, d.outcome, case when "
                + IS_CONTESTED
                + " then true else false end"
                + FROM,
            " and " + show.condition + ORDER,
            Item.class)
        .setFirstResult(from)
        .setMaxResults(most)
        .getResultList();
  }

  /** The sentences shown, in their order. */
  List<Long> sentences(Show show) {
    return ask("select s.id" + FROM, " and " + show.condition + ORDER, Long.class).getResultList();
  }

  long count(Show show) {
    return ask("select count(v)" + FROM, " and " + show.condition, Long.class).getSingleResult();
  }

  Counts counts() {
    var kinds =
        Stream.concat(
            Stream.of(Show.values()).map(s -> s.condition),
            Stream.of(
                DIVIDED + " or " + IS_CONTESTED,
                DIVIDED + " and t.id is not null and not " + IS_CONTESTED,
                unanimous()));
    String counted = kinds.map(Queue::count).collect(Collectors.joining(", "));
    var row = ask("select " + counted + FROM, "", Object[].class).getSingleResult();
    return Counts.of(Stream.of(row).map(n -> ((Number) n).intValue()).toList());
  }

  private static String count(String condition) {
    return "count(case when " + condition + " then 1 end)";
  }

  /** Those that could be accepted in one go. */
  List<Long> unanimousSentences() {
    return ask("select s.id" + FROM, " and " + unanimous() + ORDER, Long.class).getResultList();
  }

  /** Without those that the asker judged, where the project bars them from settling these. */
  private String unanimous() {
    return asker.project.reviewersMayAdjudicate
        ? UNANIMOUS
        : UNANIMOUS
            + " and not exists (select 1 from Annotation n where n.sentence = s and n.judged = true"
            + " and n.reviewer.id = "
            + asker.person.id
            + ")";
  }

  private <T> TypedQuery<T> ask(String what, String which, Class<T> type) {
    String sight = hidden.isEmpty() ? "" : " and a.id not in :hidden";
    var query =
        Division.getEntityManager()
            .createQuery(what + sight + which, type)
            .setParameter("project", asker.project);
    return hidden.isEmpty() ? query : query.setParameter("hidden", hidden);
  }
}
