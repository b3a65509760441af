// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import attest.article.wording.Words.Word;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Known names of sources, which comparison takes for one and the same: "selon l'OSDH" reads like
 * the name in full. Capitals tell a name from common words ("Le Monde", "le monde"): a name of one
 * or two words must have those of the list, a longer one its first.
 */
public final class Masks {
  /** What every name is compared as. */
  static final long NAME = Folding.hash("source") ^ 1;

  private static final int SHORT = 2;

  /** "l'" before a name belongs to the sentence. */
  private static final Pattern ELIDED = Pattern.compile("^\\p{L}['\u2019]");

  /** By their first word, the longest first. */
  private final Map<Long, List<List<Word>>> byFirst;

  private final long print;

  private Masks(Map<Long, List<List<Word>>> known, long knownPrint, Collection<String> names) {
    byFirst = new HashMap<>(known);
    long sum = knownPrint;
    for (String name : names) {
      List<Word> words = Words.of(ELIDED.matcher(name.strip()).replaceFirst(""));
      if (!words.isEmpty()) {
        byFirst.merge(words.get(0).hash(), List.of(words), Masks::longestFirst);
        sum += words.stream().mapToLong(Word::hash).reduce(17, (a, b) -> Folding.mixed(a * 31 + b));
      }
    }
    print = sum;
  }

  private static List<List<Word>> longestFirst(List<List<Word>> some, List<List<Word>> more) {
    return Stream.concat(some.stream(), more.stream())
        .sorted(Comparator.comparing(words -> -words.size()))
        .toList();
  }

  public static Masks of(Collection<String> names) {
    return new Masks(Map.of(), 1, names);
  }

  /** These names and others. */
  public Masks and(Collection<String> names) {
    return names.isEmpty() ? this : new Masks(byFirst, print, names);
  }

  /** Tells these names from others, in whatever order they come. */
  public long print() {
    return print;
  }

  /** The first known name in a text, as it is written there; empty where none is. */
  public String firstIn(String text) {
    List<Word> words = Words.of(text);
    for (int at = 0; at < words.size(); at++) {
      int length = length(words, at);
      if (length > 0) {
        return text.substring(words.get(at).begin(), words.get(at + length - 1).end());
      }
    }
    return "";
  }

  /** How many words from there are a known name, the longest first; 0 where none begins. */
  int length(List<Word> words, int at) {
    for (List<Word> name : byFirst.getOrDefault(words.get(at).hash(), List.of())) {
      if (stands(name, words, at)) {
        return name.size();
      }
    }
    return 0;
  }

  private static boolean stands(List<Word> name, List<Word> words, int at) {
    if (at + name.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      Word found = words.get(at + i);
      Word known = name.get(i);
      boolean capital = known.capital() && (i == 0 || name.size() <= SHORT);
      if (found.hash() != known.hash() || (capital && !found.capital())) {
        return false;
      }
    }
    return true;
  }
}
