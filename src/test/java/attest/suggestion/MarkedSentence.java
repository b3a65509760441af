// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A sentence of the test sets with what a person marked in it. */
record MarkedSentence(String text, List<Mark> marks) {
  private static final Pattern MARK = Pattern.compile("\\[([FSCR])([^|\\]]*)\\|([^\\]]*)\\]");

  /**
   * @param kind F figure, S source, C cue, R relay
   * @param says of a figure: "low..high harm"
   */
  record Mark(String kind, String says, int begin, int end) {
    boolean overlaps(int from, int to) {
      return begin < to && from < end;
    }
  }

  static List<MarkedSentence> all(String set, String language) throws IOException {
    String path = "/suggestion/" + set + "/" + language + ".txt";
    var in = Objects.requireNonNull(MarkedSentence.class.getResourceAsStream(path), path);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(MarkedSentence::of)
          .toList();
    }
  }

  static MarkedSentence of(String line) {
    var text = new StringBuilder();
    var marks = new ArrayList<Mark>();
    var matcher = MARK.matcher(line);
    int at = 0;
    while (matcher.find()) {
      text.append(line, at, matcher.start());
      int begin = text.length();
      text.append(matcher.group(3));
      marks.add(new Mark(matcher.group(1), matcher.group(2).strip(), begin, text.length()));
      at = matcher.end();
    }
    return new MarkedSentence(text.append(line.substring(at)).toString(), marks);
  }

  List<Mark> of(char kind) {
    return marks.stream().filter(m -> m.kind().charAt(0) == kind).toList();
  }
}
