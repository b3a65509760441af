// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mends words that were cut at the end of a line. A hyphen is the word's own where the text has the
 * word with it elsewhere, or where words of {@code article/file/hyphens.txt} stand at it; else it
 * was put there by the cut.
 */
final class Hyphens {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]{3,60}");
  private static final Pattern LAST = Pattern.compile("[\\p{L}\\p{M}-]+$");
  private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{M}-]+");
  private static final char SOFT = '\u00AD';

  private final Set<String> words = new HashSet<>();

  Hyphens(List<PdfLine> lines) {
    for (var line : lines) {
      WORD.matcher(line.text().toLowerCase(Locale.ROOT))
          .results()
          .forEach(w -> words.add(w.group()));
    }
  }

  /** Adds the next line to a paragraph. */
  void join(StringBuilder paragraph, String next) {
    String line = next.strip();
    int last = paragraph.length() - 1;
    char end = last < 0 ? ' ' : paragraph.charAt(last);
    boolean letters =
        last > 0
            && Character.isLetter(paragraph.charAt(last - 1))
            && Character.isLetter(line.codePointAt(0));
    if (end == SOFT) {
      paragraph.setLength(last);
    } else if ((end == '-' || end == '\u2010') && letters) {
      if (!isItsOwn(paragraph.substring(Math.max(0, last - 60), last), line)) {
        paragraph.setLength(last);
      }
    } else if (last >= 0) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private boolean isItsOwn(String before, String after) {
    String left = part(LAST, before);
    String right = part(FIRST, after);
    if (Character.isUpperCase(after.codePointAt(0)) || right.contains("-")) {
      return true;
    }
    if (words.contains(left + right)) {
      return false;
    }
    String nearest = left.substring(left.lastIndexOf('-') + 1);
    return words.contains(left + "-" + right)
        || Kept.WORDS.contains(nearest)
        || Kept.WORDS.contains("-" + right);
  }

  private static String part(Pattern pattern, String text) {
    var found = pattern.matcher(text.toLowerCase(Locale.ROOT));
    return found.find() ? found.group() : "";
  }

  private static final class Kept {
    static final Set<String> WORDS = read();

    private static Set<String> read() {
      var stream = Hyphens.class.getResourceAsStream("/article/file/hyphens.txt");
      try (var in =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
        return in.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .collect(Collectors.toSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
