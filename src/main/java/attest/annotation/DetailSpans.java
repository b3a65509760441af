// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.annotation.Details.Printed;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Where details lie once their sentence was cut or joined. A detail goes with its span; one that
 * lies across the cut goes where more of it lies, and its span ends at the cut; one without a span
 * stays with the first part.
 */
final class DetailSpans {
  private DetailSpans() {}

  /** A part of the old sentence, {@code [begin, end)} in its offsets. */
  record Part(int begin, int end) {
    private int share(int from, int to) {
      return Math.max(0, Math.min(to, end) - Math.max(from, begin));
    }

    private @Nullable Integer from(@Nullable Integer from, @Nullable Integer to) {
      return from == null || to == null || share(from, to) == 0
          ? null
          : Math.max(from, begin) - begin;
    }

    private @Nullable Integer to(@Nullable Integer from, @Nullable Integer to) {
      return from == null || to == null || share(from, to) == 0 ? null : Math.min(to, end) - begin;
    }

    private @Nullable Printed clip(@Nullable Printed printed) {
      return printed == null
          ? null
          : printed.at(from(printed.begin(), printed.end()), to(printed.begin(), printed.end()));
    }
  }

  /**
   * The details of one part.
   *
   * @param firstId the id of the first part, from which an attribution of the second inherits where
   *     its cue stands there
   */
  static Details of(Details whole, Part first, Part second, boolean wantsSecond, long firstId) {
    var part = wantsSecond ? second : first;
    var claims =
        whole.claims().stream()
            .filter(c -> inSecond(c.begin(), c.end(), first, second) == wantsSecond)
            .map(c -> c.at(part.from(c.begin(), c.end()), part.to(c.begin(), c.end())))
            .toList();
    var figures =
        whole.figures().stream()
            .filter(f -> inSecond(f.begin(), f.end(), first, second) == wantsSecond)
            .map(f -> f.at(part.from(f.begin(), f.end()), part.to(f.begin(), f.end())))
            .toList();
    var attributions =
        whole.attributions().stream()
            .filter(a -> inSecond(a, first, second) == wantsSecond)
            .map(a -> a.at(part.clip(a.mention()), part.clip(a.cue()), a.inheritsFrom()))
            .map(a -> wantsSecond ? inheriting(a, whole, firstId) : a)
            .toList();
    return new Details(claims, figures, attributions);
  }

  /** The details of both, which make one sentence of which the second begins at {@code at}. */
  static Details joined(Details first, Details second, int at) {
    var claims = new ArrayList<>(first.claims());
    second.claims().forEach(c -> claims.add(c.at(plus(c.begin(), at), plus(c.end(), at))));
    var figures = new ArrayList<>(first.figures());
    second.figures().forEach(f -> figures.add(f.at(plus(f.begin(), at), plus(f.end(), at))));
    var attributions = new ArrayList<>(first.attributions());
    second
        .attributions()
        .forEach(
            a ->
                attributions.add(
                    a.at(moved(a.mention(), at), moved(a.cue(), at), a.inheritsFrom())));
    return new Details(claims, figures, attributions);
  }

  private static boolean inSecond(
      @Nullable Integer begin, @Nullable Integer end, Part first, Part second) {
    return begin != null && end != null && second.share(begin, end) > first.share(begin, end);
  }

  private static boolean inSecond(Details.Attribution a, Part first, Part second) {
    var marked = isMarked(a.mention()) ? a.mention() : a.cue();
    return marked != null && inSecond(marked.begin(), marked.end(), first, second);
  }

  /** A cue that the cut left behind stands in an earlier sentence now. */
  private static Details.Attribution inheriting(
      Details.Attribution a, Details whole, long firstId) {
    boolean leftBehind =
        !isMarked(a.cue())
            && whole.attributions().stream()
                .anyMatch(w -> w.id().equals(a.id()) && isMarked(w.cue()));
    return leftBehind && a.inheritsFrom() == null ? a.at(a.mention(), a.cue(), firstId) : a;
  }

  private static boolean isMarked(@Nullable Printed printed) {
    return printed != null && printed.begin() != null;
  }

  private static @Nullable Printed moved(@Nullable Printed printed, int by) {
    return printed == null ? null : printed.at(plus(printed.begin(), by), plus(printed.end(), by));
  }

  private static @Nullable Integer plus(@Nullable Integer offset, int by) {
    return offset == null ? null : offset + by;
  }
}
