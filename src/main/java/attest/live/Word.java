// SPDX-License-Identifier: Apache-2.0
package attest.live;

import attest.live.Notice.About;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a node says to others: ids alone, on one line. */
sealed interface Word {
  /** That something happened. */
  record Happened(Notice notice) implements Word {
    @Override
    public String line() {
      return "happened "
          + List.of(
                  notice.about(),
                  notice.project(),
                  notice.article(),
                  notice.sentence() == null ? 0 : notice.sentence(),
                  notice.by(),
                  notice.comment())
              .stream()
              .map(String::valueOf)
              .collect(Collectors.joining(" "));
    }
  }

  /** Who has an article open at this node: all of them, perhaps nobody. */
  record There(long article, Set<Long> people) implements Word {
    /** More are not told of: nobody reads a longer list. */
    private static final int MOST = 100;

    @Override
    public String line() {
      return "there "
          + article
          + people.stream().sorted().limit(MOST).map(p -> " " + p).collect(Collectors.joining());
    }
  }

  /** That somebody is no longer a member, or has left altogether. */
  record Left() implements Word {
    @Override
    public String line() {
      return "left";
    }
  }

  /** That something was not said which should have been. */
  record Missed() implements Word {
    @Override
    public String line() {
      return "missed";
    }
  }

  String line();

  /**
   * @throws IllegalArgumentException where that is no word of this program
   */
  static Word of(String line) {
    String[] parts = line.split(" ", -1);
    return switch (parts[0]) {
      case "missed" -> new Missed();
      case "left" -> new Left();
      case "happened" -> new Happened(notice(parts));
      case "there" -> there(parts);
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static There there(String[] parts) {
    if (parts.length < 2) {
      throw new IllegalArgumentException(String.join(" ", parts));
    }
    return new There(
        Long.parseLong(parts[1]),
        Arrays.stream(parts, 2, parts.length)
            .map(Long::valueOf)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Notice notice(String[] parts) {
    if (parts.length != 7) {
      throw new IllegalArgumentException(String.join(" ", parts));
    }
    long sentence = Long.parseLong(parts[4]);
    return new Notice(
        About.valueOf(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        sentence == 0 ? null : sentence,
        Long.parseLong(parts[5]),
        Long.parseLong(parts[6]));
  }
}
