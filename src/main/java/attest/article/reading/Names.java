// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names known under several spellings, from a list of {@code Name | alias | alias} lines. */
final class Names {
  /** Longest first, so that a name is found before one that it contains. */
  private final Map<String, String> byAlias = new LinkedHashMap<>();

  private Names(List<String> entries) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String entry : entries) {
      String[] names = entry.split("\\|");
      for (String name : names) {
        found.put(Folded.bare(name), names[0].strip());
      }
    }
    found.entrySet().stream()
        .sorted((a, b) -> b.getKey().length() - a.getKey().length())
        .forEach(e -> byAlias.put(e.getKey(), e.getValue()));
  }

  static Names agencies() {
    return Known.AGENCIES;
  }

  static Names outlets() {
    return Known.OUTLETS;
  }

  /** The name that the whole of a folded text is, in one of its spellings. */
  Optional<String> called(String bare) {
    return Optional.ofNullable(byAlias.get(bare));
  }

  /** The first name in a folded text. */
  Optional<String> firstIn(String folded) {
    @Nullable String best = null;
    int bestAt = Integer.MAX_VALUE;
    for (String alias : byAlias.keySet()) {
      int at = find(folded, alias, 0);
      if (at >= 0 && at < bestAt) {
        best = alias;
        bestAt = at;
      }
    }
    return Optional.ofNullable(best).map(byAlias::get);
  }

  String without(String folded) {
    String rest = folded;
    for (String alias : byAlias.keySet()) {
      for (int at = find(rest, alias, 0); at >= 0; at = find(rest, alias, at)) {
        rest = rest.substring(0, at) + ' ' + rest.substring(at + alias.length());
      }
    }
    return rest;
  }

  private static int find(String folded, String alias, int from) {
    for (int at = folded.indexOf(alias, from); at >= 0; at = folded.indexOf(alias, at + 1)) {
      int end = at + alias.length();
      boolean opens = at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1));
      boolean closes = end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end));
      if (opens && closes) {
        return at;
      }
    }
    return -1;
  }

  private static final class Known {
    static final Names AGENCIES = new Names(RuleFile.at("agencies").section(""));
    static final Names OUTLETS = new Names(RuleFile.at("outlets").section(""));
  }
}
