// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file's form tells about its text, beyond the words: stretches that are no part of the
 * article, and why. They are kept beside the text, so that it can be read again in the same way.
 *
 * @param all in the order of the text, apart from each other
 */
public record Marks(List<Mark> all) {
  public static final Marks NONE = new Marks(List.of());

  /** A stretch, {@code [begin, end)} in UTF-16 code units. */
  public record Mark(int begin, int end, Furniture why) {
    private Mark upTo(Mark next) {
      return new Mark(begin, next.end, why);
    }
  }

  public Marks {
    all = List.copyOf(all);
  }

  /** Of lines in order; neighbours with one reason become one stretch. */
  public static Marks ofLines(List<Mark> lines, String text) {
    List<Mark> joined = new ArrayList<>();
    for (var line : lines) {
      Mark last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.why == line.why
          && text.substring(last.end, line.begin).codePoints().allMatch(Blank::is)) {
        joined.set(joined.size() - 1, last.upTo(line));
      } else {
        joined.add(line);
      }
    }
    return new Marks(joined);
  }

  /** These and others, which overlap none of them. */
  public Marks with(List<Mark> others) {
    return new Marks(
        Stream.concat(all.stream(), others.stream())
            .sorted(Comparator.comparingInt(Mark::begin))
            .toList());
  }

  /** Those with any other reason. */
  public Marks without(Furniture why) {
    return new Marks(all.stream().filter(mark -> mark.why != why).toList());
  }

  /** Why the line that begins there is set aside, null where nothing is told about it. */
  @Nullable Furniture at(int begin) {
    int low = 0;
    int high = all.size() - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      var mark = all.get(middle);
      if (begin >= mark.end) {
        low = middle + 1;
      } else if (begin < mark.begin) {
        high = middle - 1;
      } else {
        return mark.why;
      }
    }
    return null;
  }

  /** As it is stored: {@code 0-120 OUTSIDE,900-1400 OUTSIDE}. */
  public String written() {
    return all.stream()
        .map(mark -> mark.begin + "-" + mark.end + " " + mark.why)
        .collect(Collectors.joining(","));
  }

  public static Marks of(String written) {
    return new Marks(
        Arrays.stream(written.split(",")).filter(part -> !part.isEmpty()).map(Marks::one).toList());
  }

  private static Mark one(String written) {
    String[] parts = written.split("[- ]");
    return new Mark(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Furniture.valueOf(parts[2]));
  }
}
