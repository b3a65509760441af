// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.Invalid;
import attest.shared.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two alignments of sources that oppose each other, in the words of the register; nothing else is
 * opposed.
 */
public record Side(String one, String other) {
  private static final String FIELD = "sides";
  private static final int MOST = 100;
  private static final int LONGEST = 100;

  /**
   * Checked and in one form, each pair once.
   *
   * @throws Invalid for a side without a name, or one that opposes itself
   */
  static List<Side> checked(List<@Nullable Side> given) {
    var found = new ArrayList<Side>();
    for (int i = 0; i < given.size(); i++) {
      var side = checked("sides[" + i + "]", given.get(i));
      if (found.stream().noneMatch(side::isSame)) {
        found.add(side);
      }
    }
    if (found.size() > MOST) {
      throw new Invalid(FIELD, "A project has at most " + MOST + " pairs of sides.");
    }
    return found;
  }

  private static Side checked(String field, @Nullable Side given) {
    if (given == null || given.one == null || given.other == null) {
      throw new Invalid(FIELD, field + " names two alignments, one and other.");
    }
    var side = new Side(line(field + ".one", given.one), line(field + ".other", given.other));
    if (side.one.equalsIgnoreCase(side.other)) {
      throw new Invalid(FIELD, field + ": an alignment does not oppose itself.");
    }
    return side;
  }

  private static String line(String field, String given) {
    String line = Written.fit(FIELD, given.strip(), LONGEST);
    if (line.isEmpty() || line.indexOf('\t') >= 0 || line.lines().count() > 1) {
      throw new Invalid(FIELD, field + " has 1 to " + LONGEST + " characters in one line.");
    }
    return line;
  }

  private boolean isSame(Side side) {
    return (one.equalsIgnoreCase(side.one) && other.equalsIgnoreCase(side.other))
        || (one.equalsIgnoreCase(side.other) && other.equalsIgnoreCase(side.one));
  }

  /** As people type them: a pair a line, a stroke between. */
  static String typed(List<Side> sides) {
    return String.join("\n", sides.stream().map(s -> s.one + " | " + s.other).toList());
  }

  /**
   * @throws Invalid naming the line that has no two sides
   */
  static List<@Nullable Side> read(String typed) {
    var found = new ArrayList<@Nullable Side>();
    int number = 0;
    for (String line : typed.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        String[] ends = line.split("\\|", -1);
        if (ends.length != 2) {
          throw new Invalid(FIELD, "Line " + number + " names no two sides: one | other.");
        }
        found.add(new Side(ends[0], ends[1]));
      }
    }
    return found;
  }
}
