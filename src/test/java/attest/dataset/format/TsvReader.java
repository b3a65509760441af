// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads WebAnno TSV 3.3 as its documentation describes it: span layers, stacks, escapes. */
final class TsvReader {
  record Token(int begin, int end, String words) {}

  record Span(String layer, int begin, int end, Map<String, String> values) {}

  private record Column(String layer, String feature) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private final Map<String, Span> spans = new LinkedHashMap<>();

  TsvReader(String file) {
    for (String line : file.split("\n")) {
      if (line.startsWith("#T_SP=")) {
        var parts = line.substring(6).split("\\|");
        Arrays.stream(parts).skip(1).forEach(f -> columns.add(new Column(parts[0], f)));
      } else if (line.startsWith("#Text=")) {
        sentences.add(plain(line.substring(6)));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        row(line.split("\t", -1));
      }
    }
  }

  private void row(String[] cells) {
    if (cells.length != columns.size() + 4 || !cells[cells.length - 1].isEmpty()) {
      throw new IllegalStateException("A row has a cell too many or few: " + List.of(cells));
    }
    var ends = cells[1].split("-");
    var token = new Token(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), plain(cells[2]));
    tokens.add(token);
    for (int i = 0; i < columns.size(); i++) {
      if (!cells[i + 3].equals("_")) {
        for (String value : cells[i + 3].split("(?<!\\\\)\\|")) {
          add(columns.get(i), value, token);
        }
      }
    }
  }

  private void add(Column column, String value, Token token) {
    int bracket = value.lastIndexOf('[');
    String said = value.substring(0, bracket);
    var span =
        spans.merge(
            column.layer + value.substring(bracket),
            new Span(column.layer, token.begin, token.end, new LinkedHashMap<>()),
            (a, b) -> new Span(a.layer, a.begin, b.end, a.values));
    if (!said.equals("*")) {
      span.values.put(column.feature, plain(said));
    }
  }

  private static String plain(String escaped) {
    var plain = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\') {
        c = escaped.charAt(++i);
        plain.append(
            switch (c) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 'f' -> '\f';
              case 'b' -> '\b';
              default -> c;
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  List<String> sentences() {
    return sentences;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Span> spans() {
    return List.copyOf(spans.values());
  }

  List<Span> spans(String layer) {
    return spans.values().stream().filter(s -> s.layer.equals(layer)).toList();
  }

  Span span(String layer, String id) {
    return spans(layer).stream()
        .filter(s -> id.equals(s.values.get("id")))
        .findFirst()
        .orElseThrow();
  }
}
