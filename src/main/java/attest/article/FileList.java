// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.ImportDraft.State;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list at the side of an import's preview: a page of the files that the filter lets through,
 * and how many there are of each kind.
 *
 * @param page counted from 1
 * @param found how many the filter lets through
 * @param ready how many saving would take
 */
public record FileList(
    FileFilter filter,
    List<DraftRow> rows,
    int page,
    long found,
    Map<State, Long> counts,
    long ready,
    long nearCopies) {
  static final int PAGE = 50;

  /** The page asked for, else the one with the file at hand, else the first. */
  static FileList of(ImportBatch batch, FileFilter filter, @Nullable ImportDraft current) {
    long found = DraftRow.countBefore(batch, filter, Integer.MAX_VALUE);
    long before = current == null ? 0 : DraftRow.countBefore(batch, filter, current.ordinal);
    int fitting = filter.asked() > 0 ? filter.asked() : 1 + (int) (before / PAGE);
    int page = Math.min(fitting, pages(found));
    return new FileList(
        filter,
        DraftRow.of(batch, filter, (page - 1) * PAGE, PAGE),
        page,
        found,
        DraftRow.counts(batch),
        ImportDraft.countSavable(batch),
        ImportDraft.countNearCopies(batch));
  }

  private static int pages(long files) {
    return (int) Math.max(1, (files + PAGE - 1) / PAGE);
  }

  public int getPages() {
    return pages(found);
  }

  /** Whether choosing among the files is worth a form. */
  public boolean isLong() {
    return total() > 12;
  }

  public long count(String state) {
    return counts.getOrDefault(State.valueOf(state), 0L);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
