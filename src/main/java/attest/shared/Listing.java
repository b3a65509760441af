// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: its rows and where the next page begins, null at the end.
 *
 * @param <T> the row's shape
 */
public record Listing<T>(List<T> items, @Nullable String next) {
  /** Most rows an answer may hold. */
  public static final int MOST = 500;

  /** {@code rows} were read with one more than {@code limit}, so that the end is known. */
  public static <E, T> Listing<T> of(
      List<E> rows, int limit, Function<E, T> shape, Function<E, Object> cursor) {
    var page = rows.subList(0, Math.min(limit, rows.size()));
    var next = rows.size() > limit ? String.valueOf(cursor.apply(page.get(limit - 1))) : null;
    return new Listing<>(page.stream().map(shape).toList(), next);
  }

  /** The page size asked for, held between 1 and {@link #MOST}. */
  public static int limit(@Nullable Integer asked) {
    if (asked != null && asked < 1) {
      throw new Invalid("limit", "limit must be 1 or more.");
    }
    return asked == null ? MOST : Math.min(asked, MOST);
  }

  /**
   * The cursor as an id, 0 before the first.
   *
   * @throws Invalid where no answer could have held it
   */
  public static long after(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("\\d{1,18}")) {
      throw new Invalid("after", "after must be a \"next\" of an earlier answer.");
    }
    return Long.parseLong(cursor);
  }
}
