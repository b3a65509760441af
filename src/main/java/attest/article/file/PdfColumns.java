// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines of a page in the order in which they are read: what stretches over a gutter parts what
 * is above from what is below, and between, one column is read before the next. A table is read by
 * rows.
 */
final class PdfColumns {
  private static final int FEWEST_LINES = 3;
  private static final int MOST_LINES = 1500;
  private static final float MOST_ACROSS = 0.34f;
  private static final int LONGEST_CELL = 24;

  private final boolean fromRight;

  private PdfColumns(boolean fromRight) {
    this.fromRight = fromRight;
  }

  /** Blocks of lines, each one column's. */
  static List<List<PdfLine>> of(List<PdfLine> lines, boolean fromRight) {
    var sorted =
        lines.stream()
            .sorted(Comparator.comparing(PdfLine::base).thenComparing(PdfLine::left))
            .toList();
    return new PdfColumns(fromRight).blocks(sorted);
  }

  private List<List<PdfLine>> blocks(List<PdfLine> lines) {
    float gutter = lines.size() > MOST_LINES ? -1 : gutter(lines);
    if (gutter < 0) {
      return lines.isEmpty() ? List.of() : List.of(lines);
    }
    List<List<PdfLine>> blocks = new ArrayList<>();
    List<PdfLine> band = new ArrayList<>();
    for (var line : lines) {
      if (line.left() < gutter && line.right() > gutter) {
        blocks.addAll(beside(band, gutter));
        blocks.add(List.of(line));
        band = new ArrayList<>();
      } else {
        band.add(line);
      }
    }
    blocks.addAll(beside(band, gutter));
    return joined(blocks);
  }

  private List<List<PdfLine>> beside(List<PdfLine> band, float gutter) {
    var left = band.stream().filter(line -> line.right() <= gutter).toList();
    var right = band.stream().filter(line -> line.right() > gutter).toList();
    if (left.isEmpty() || right.isEmpty()) {
      return band.isEmpty() ? List.of() : blocks(band);
    }
    if (isTable(left, right)) {
      return List.of(rows(band));
    }
    List<List<PdfLine>> blocks = new ArrayList<>(blocks(fromRight ? right : left));
    blocks.addAll(blocks(fromRight ? left : right));
    return blocks;
  }

  /** Lines that part what is above and below stand together again where nothing is between. */
  private static List<List<PdfLine>> joined(List<List<PdfLine>> blocks) {
    List<List<PdfLine>> joined = new ArrayList<>();
    boolean open = false;
    for (var block : blocks) {
      if (open && block.size() == 1) {
        joined.get(joined.size() - 1).addAll(block);
      } else {
        joined.add(new ArrayList<>(block));
      }
      open = block.size() == 1;
    }
    return joined;
  }

  /** Where hardly a line stretches over and several stand on both sides, -1 where nowhere. */
  private static float gutter(List<PdfLine> lines) {
    float best = -1;
    int most = FEWEST_LINES - 1;
    for (var candidate : lines) {
      float at = candidate.left() - 0.5f;
      var left = lines.stream().filter(line -> line.right() <= at).toList();
      var right = lines.stream().filter(line -> line.left() >= at).toList();
      int least = Math.min(left.size(), right.size());
      int across = lines.size() - left.size() - right.size();
      if (least > most
          && across <= MOST_ACROSS * (left.size() + right.size())
          && meet(left, right)) {
        best = at;
        most = least;
      }
    }
    return best;
  }

  /** Whether they stand beside each other and not one below the other. */
  private static boolean meet(List<PdfLine> left, List<PdfLine> right) {
    float top = Math.max(left.get(0).base(), right.get(0).base());
    float bottom = Math.min(left.get(left.size() - 1).base(), right.get(right.size() - 1).base());
    float height =
        Math.min(
            left.get(left.size() - 1).base() - left.get(0).base(),
            right.get(right.size() - 1).base() - right.get(0).base());
    return bottom - top > 0.5f * height;
  }

  private static boolean isTable(List<PdfLine> left, List<PdfLine> right) {
    long level = right.stream().filter(cell -> left.stream().anyMatch(cell::isBeside)).count();
    double length =
        Stream.concat(left.stream(), right.stream())
            .mapToInt(line -> line.text().length())
            .average()
            .orElse(0);
    return level >= 0.8 * right.size() && length < LONGEST_CELL;
  }

  private static List<PdfLine> rows(List<PdfLine> cells) {
    List<PdfLine> rows = new ArrayList<>();
    for (var cell : cells) {
      int last = rows.size() - 1;
      if (last >= 0 && rows.get(last).isBeside(cell)) {
        rows.set(last, rows.get(last).with(cell, "\t"));
      } else {
        rows.add(cell);
      }
    }
    return rows;
  }
}
