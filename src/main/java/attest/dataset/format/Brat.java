// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * brat standoff: a folder a reviewer, a text and its annotations for each article. Offsets count
 * code points. What brat would take for a line break is left out of an annotation, which then has
 * several fragments.
 */
public final class Brat implements Writing {
  private static final String ABOUT =
      """
      brat standoff, UTF-8: a folder a reviewer, .txt and .ann for each article. Offsets count Unicode
      code points. Labels cover their sentences (NONE = judged, none of them); details are Claim, Figure,
      Attribution and Cue. What else is known of one stands in its note, name=value.
      """;

  /** What the program, which is written in Python, takes for a line break. */
  private static final String BREAKS = "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";

  private static final Map<String, String> RELATIONS =
      Map.of("subsetOf", "SubsetOf", "source", "Source", "attribution", "CueOf");

  private final Outline outline;
  private final Zip zip;

  public Brat(Outline outline, Out out) {
    this.outline = outline;
    this.zip = new Zip(out);
  }

  @Override
  public void begin() {
    zip.entry("README.txt", ABOUT + Folders.about(outline.reviewers()));
    zip.entry("annotation.conf", configuration());
  }

  @Override
  public void add(Portion portion) {
    for (String reviewer : portion.reviewers()) {
      String name =
          Folders.of(outline.reviewers(), reviewer) + "/article-" + portion.article().id();
      zip.entry(name + ".txt", portion.text());
      zip.entry(name + ".ann", annotations(portion, reviewer));
    }
  }

  @Override
  public void end() {
    zip.end();
  }

  private String configuration() {
    var labels = String.join("\n", outline.labels());
    return """
        [entities]
        %s
        NONE
        Claim
        Figure
        Attribution
        Cue

        [relations]
        SubsetOf	Arg1:Figure, Arg2:Figure
        Source	Arg1:Figure, Arg2:Attribution
        CueOf	Arg1:Cue, Arg2:Attribution
        <OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

        [events]

        [attributes]
        """
        .formatted(labels);
  }

  static String annotations(Portion portion, String reviewer) {
    var points = new CodePoints(portion.text());
    var file = new StringBuilder();
    var numbers = new HashMap<String, Integer>();
    int number = 0;
    var marks = Marks.of(portion, reviewer);
    for (var mark : marks) {
      for (String type : mark.names()) {
        numbers.putIfAbsent(mark.id(), ++number);
        file.append(bound(portion.text(), points, number, type, mark));
        file.append(note(number, mark));
      }
    }
    int relation = 0;
    for (var mark : marks) {
      for (var reference : mark.references().entrySet()) {
        file.append(
            "R%d\t%s Arg1:T%d Arg2:T%d\n"
                .formatted(
                    ++relation,
                    RELATIONS.get(reference.getKey()),
                    numbers.get(mark.id()),
                    numbers.get(reference.getValue())));
      }
    }
    return file.toString();
  }

  private static String bound(String text, CodePoints points, int number, String type, Mark mark) {
    var fragments = fragments(text, mark);
    String places =
        fragments.stream()
            .map(f -> points.at(f[0]) + " " + points.at(f[1]))
            .collect(Collectors.joining(";"));
    String words =
        fragments.stream().map(f -> text.substring(f[0], f[1])).collect(Collectors.joining(" "));
    return "T%d\t%s %s\t%s\n".formatted(number, type, places, words);
  }

  private static List<int[]> fragments(String text, Mark mark) {
    var found = new ArrayList<int[]>();
    int from = mark.begin();
    for (int i = mark.begin(); i <= mark.end(); i++) {
      if (i == mark.end() || BREAKS.indexOf(text.charAt(i)) >= 0) {
        if (from < i) {
          found.add(new int[] {from, i});
        }
        from = i + 1;
      }
    }
    return found;
  }

  private static String note(int number, Mark mark) {
    String said =
        mark.features().entrySet().stream()
            .filter(f -> !f.getKey().equals("labels"))
            .map(f -> f.getKey() + "=" + oneLine(f.getValue()))
            .collect(Collectors.joining("; "));
    return said.isEmpty() ? "" : "#%d\tAnnotatorNotes T%d\t%s\n".formatted(number, number, said);
  }

  private static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    text.chars().forEach(c -> line.append(c == '\t' || BREAKS.indexOf(c) >= 0 ? ' ' : (char) c));
    return line.toString();
  }
}
