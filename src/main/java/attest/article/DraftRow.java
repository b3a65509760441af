// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.ImportDraft.State;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft in the list of an import's files: without its text.
 *
 * @param article that it became or copies
 * @param original the name of the file in the same import that it copies
 */
public record DraftRow(
    long id,
    int ordinal,
    String fileName,
    State state,
    @Nullable Refusal refusal,
    String detail,
    int sentences,
    int passagesDropped,
    int nearCopies,
    String language,
    @Nullable Long article,
    @Nullable String original) {
  private static final String ROW =
      "select d.id, d.ordinal, d.fileName, d.state, d.refusal, d.detail, d.sentences,"
          + " d.passagesDropped, d.nearCopies, d.facts.language, d.article.id, o.fileName"
          + " from ImportDraft d left join d.original o where ";
  private static final String FILTER =
      "d.batch = :batch and d.state in :states and d.nearCopies >= :near"
          + " and lower(d.fileName) like :pattern escape '!'";

  /** Those that the filter lets through, in the order they came, from a place on. */
  static List<DraftRow> of(ImportBatch batch, FileFilter filter, int from, int most) {
    return filtered(ROW + FILTER + " order by d.ordinal", DraftRow.class, batch, filter)
        .setFirstResult(from)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many the filter lets through that came before this one. */
  static long countBefore(ImportBatch batch, FileFilter filter, int ordinal) {
    String query = "select count(d) from ImportDraft d where " + FILTER + " and d.ordinal < :place";
    return filtered(query, Long.class, batch, filter)
        .setParameter("place", ordinal)
        .getSingleResult();
  }

  /**
   * The first that can be looked at, of those that the filter lets through and that came after this
   * one; null where there is none.
   */
  static @Nullable Long openAfter(ImportBatch batch, FileFilter filter, int ordinal) {
    String query =
        "select d.id from ImportDraft d where "
            + FILTER
            + " and d.state in :open and d.ordinal > :place order by d.ordinal";
    return filtered(query, Long.class, batch, filter)
        .setParameter("open", Set.of(State.READY, State.LEFT_OUT))
        .setParameter("place", ordinal)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private static <T> TypedQuery<T> filtered(
      String query, Class<T> type, ImportBatch batch, FileFilter filter) {
    var show = filter.getShow();
    return Panache.getEntityManager()
        .createQuery(query, type)
        .setParameter("batch", batch)
        .setParameter("states", show.states)
        .setParameter("near", show.leastNearCopies())
        .setParameter("pattern", filter.pattern());
  }

  /** The draft's row. */
  static DraftRow of(ImportDraft draft) {
    return Panache.getEntityManager()
        .createQuery(ROW + "d = ?1", DraftRow.class)
        .setParameter(1, draft)
        .getSingleResult();
  }

  /** The refused files of a batch, the first {@code most} after a place. */
  static List<DraftRow> refused(ImportBatch batch, int after, int most) {
    return Panache.getEntityManager()
        .createQuery(
            ROW + "d.batch = ?1 and d.state = ?2 and d.ordinal > ?3 order by d.ordinal",
            DraftRow.class)
        .setParameter(1, batch)
        .setParameter(2, State.REFUSED)
        .setParameter(3, after)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many files of a batch stand in each state. */
  static Map<State, Long> counts(ImportBatch batch) {
    var counts = new EnumMap<State, Long>(State.class);
    Panache.getEntityManager()
        .createQuery(
            "select d.state, count(d) from ImportDraft d where d.batch = ?1 group by d.state",
            Object[].class)
        .setParameter(1, batch)
        .getResultStream()
        .forEach(row -> counts.put((State) row[0], (Long) row[1]));
    return counts;
  }

  /** Whether the detail tells more than the refusal's words. */
  public boolean isDetailed() {
    return refusal == Refusal.BROKEN_ROW
        || refusal == Refusal.WRONG_FACT
        || refusal == Refusal.NO_TEXT_COLUMN;
  }

  /** Whether there is a text to look at. */
  public boolean isOpen() {
    return state == State.READY || state == State.LEFT_OUT;
  }
}
