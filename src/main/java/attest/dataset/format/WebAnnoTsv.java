// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import attest.dataset.SentenceLine.Place;
import attest.dataset.format.Tokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * WebAnno TSV 3.3, a file an article: every reviewer's marks as layers of ours that name the
 * reviewer. References are the ids of marks, since relations of that format stay within a layer.
 * Offsets count UTF-16 code units, as that format has it.
 */
public final class WebAnnoTsv implements Writing {
  private static final String ABOUT =
      """
      WebAnno TSV 3.3, UTF-8, a file an article. Offsets count UTF-16 code units.
      Layers webanno.custom.Attest*: Judgement covers a sentence and holds its labels joined by "|"
      (empty = judged, none of them); Claim, Figure, Attribution and Cue are its details. placed=false:
      no words were marked and the sentence is covered. subsetOf, source and attribution hold the id of
      another mark. Tokens are cut at the bounds of marks, so that there are no sub-tokens.
      A carriage return within a value has become a line feed or gone before one.
      """;

  /** A mark with who made it and its number in the file. */
  private record Numbered(int number, String reviewer, Mark mark) {}

  private final Zip zip;

  public WebAnnoTsv(Out out) {
    this.zip = new Zip(out);
  }

  @Override
  public void begin() {
    zip.entry("README.txt", ABOUT);
  }

  @Override
  public void add(Portion portion) {
    zip.entry("article-" + portion.article().id() + ".tsv", file(portion));
  }

  @Override
  public void end() {
    zip.end();
  }

  static String file(Portion portion) {
    var marks = numbered(portion);
    var layers = new TreeSet<Layer>();
    marks.forEach(m -> layers.add(m.mark.layer()));
    var file = new StringBuilder("#FORMAT=WebAnno TSV 3.3\n");
    for (var layer : layers) {
      file.append("#T_SP=webanno.custom.Attest").append(layer.word());
      columns(layer).forEach(column -> file.append('|').append(column));
      file.append('\n');
    }
    file.append('\n');
    var tokens = new Tokens(portion.text(), portion.article().language());
    int number = 0;
    for (var row : portion.rows()) {
      var place = row.place();
      var within = marks.stream().filter(m -> isIn(m.mark, place)).toList();
      var found =
          tokens.of(place.begin(), place.end(), within.stream().map(Numbered::mark).toList());
      if (!found.isEmpty()) {
        file.append("\n#Text=").append(escapedText(place.words())).append('\n');
        rows(file, portion.text(), ++number, found, within, layers);
      }
    }
    return file.toString();
  }

  private static List<Numbered> numbered(Portion portion) {
    var marks = new ArrayList<Numbered>();
    for (String reviewer : portion.reviewers()) {
      Marks.of(portion, reviewer)
          .forEach(m -> marks.add(new Numbered(marks.size() + 1, reviewer, m)));
    }
    return marks;
  }

  private static boolean isIn(Mark mark, Place place) {
    return mark.begin() >= place.begin() && mark.end() <= place.end();
  }

  /** Sorted, as that format wants them. */
  private static Set<String> columns(Layer layer) {
    var columns = new TreeSet<>(layer.features());
    columns.addAll(layer.references());
    columns.addAll(List.of("id", "reviewer"));
    return columns;
  }

  private static void rows(
      StringBuilder file,
      String text,
      int sentence,
      List<Token> tokens,
      List<Numbered> marks,
      Set<Layer> layers) {
    int number = 0;
    for (var token : tokens) {
      file.append(sentence).append('-').append(++number).append('\t');
      file.append(token.begin()).append('-').append(token.end()).append('\t');
      file.append(escapedText(text.substring(token.begin(), token.end()))).append('\t');
      for (var layer : layers) {
        var here =
            marks.stream()
                .filter(m -> m.mark.layer() == layer && token.isIn(m.mark))
                .collect(
                    Collectors.toMap(m -> m, WebAnnoTsv::values, (a, b) -> a, LinkedHashMap::new));
        columns(layer).forEach(column -> file.append(cell(here, column)).append('\t'));
      }
      file.append('\n');
    }
  }

  private static Map<String, String> values(Numbered m) {
    var values = new HashMap<>(m.mark.features());
    values.putAll(m.mark.references());
    values.put("id", m.mark.id());
    values.put("reviewer", m.reviewer);
    return values;
  }

  /** The values of the marks on one token, each with its mark's number, stacked. */
  private static String cell(Map<Numbered, Map<String, String>> marks, String column) {
    return marks.isEmpty()
        ? "_"
        : marks.entrySet().stream()
            .map(m -> escapedValue(m.getValue().get(column)) + '[' + m.getKey().number + ']')
            .collect(Collectors.joining("|"));
  }

  private static String escapedValue(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "*";
    }
    var escaped = new StringBuilder();
    String plain = value.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '\t' -> escaped.append("\\t");
        case '\n' -> escaped.append("\\n");
        case '\\', '[', ']', '|', '_', ';', '*' -> escaped.append('\\').append(c);
        case '-' -> escaped.append(plain.startsWith("->", i) ? "\\-" : "-");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String escapedText(String text) {
    var escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\t' -> escaped.append("\\t");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\f' -> escaped.append("\\f");
        case '\b' -> escaped.append("\\b");
        case '\\' -> escaped.append("\\\\");
        default -> escaped.append(c < ' ' && c != 11 ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }
}
