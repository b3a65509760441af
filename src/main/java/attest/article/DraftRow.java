// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.ImportDraft.State;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
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
    int sentences,
    int passagesDropped,
    String language,
    @Nullable Long article,
    @Nullable String original) {
  /** The files of an import in the order they came. */
  static List<DraftRow> of(ImportBatch batch) {
    return Panache.getEntityManager()
        .createQuery(
            "select d.id, d.ordinal, d.fileName, d.state, d.refusal, d.sentences,"
                + " d.passagesDropped, d.facts.language, d.article.id, o.fileName"
                + " from ImportDraft d left join d.original o where d.batch = ?1"
                + " order by d.ordinal",
            DraftRow.class)
        .setParameter(1, batch)
        .getResultList();
  }

  /** Whether there is a text to look at. */
  public boolean isOpen() {
    return state == State.READY || state == State.LEFT_OUT;
  }

  public boolean isSavable() {
    return state == State.READY && sentences > 0;
  }
}
