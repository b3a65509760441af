// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.picture;

import java.util.ArrayList;
import java.util.List;

/** What of a name there is room for in a picture. */
public final class Lettering {
  private static final String MORE = "…";

  private Lettering() {}

  /** The name, or its beginning and an ellipsis. */
  static String cut(String name, int letters) {
    if (name.length() <= letters) {
      return name;
    }
    int end = letters - 1;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
            .strip()
        + MORE;
  }

  /** The same in so many lines at most, broken between words. */
  public static List<String> lines(String name, int letters, int most) {
    var lines = new ArrayList<String>();
    String rest = name.strip();
    int space = rest.lastIndexOf(' ', letters);
    while (lines.size() < most - 1 && rest.length() > letters && space > 0) {
      lines.add(rest.substring(0, space).strip());
      rest = rest.substring(space).strip();
      space = rest.lastIndexOf(' ', letters);
    }
    lines.add(cut(rest, letters));
    return lines;
  }
}
