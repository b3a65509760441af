// SPDX-License-Identifier: Apache-2.0
package attest.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one command, as a shell parts them: what stands between apostrophes as it is,
 * between quotation marks with its variables filled in, {@code \} before the end of a line joining
 * it to the next.
 */
final class ShellWords {
  private static final Pattern PART =
      Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\\\\\n)|([^\\s'\"\\\\]+)|(\\s+)");

  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

  private ShellWords() {}

  static List<String> of(String command, Map<String, String> variables) {
    var words = new ArrayList<String>();
    StringBuilder word = null;
    var part = PART.matcher(command);
    int end = 0;
    while (part.lookingAt()) {
      if (part.group(3) != null || part.group(5) != null) {
        if (word != null) {
          words.add(word.toString());
          word = null;
        }
      } else {
        word = word == null ? new StringBuilder() : word;
        word.append(said(part, variables));
      }
      end = part.end();
      part.region(end, command.length());
    }
    if (end < command.length()) {
      throw new AssertionError("No words that are understood here: " + command.substring(end));
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }

  private static String said(Matcher part, Map<String, String> variables) {
    if (part.group(1) != null) {
      return part.group(1);
    }
    return filled(part.group(2) != null ? part.group(2) : part.group(4), variables);
  }

  private static String filled(String text, Map<String, String> variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              String known = variables.get(found.group(1));
              if (known == null) {
                throw new AssertionError("Nothing set $" + found.group(1) + " before: " + text);
              }
              return Matcher.quoteReplacement(known);
            });
  }
}
