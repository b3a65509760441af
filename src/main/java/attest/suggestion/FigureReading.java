// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What printed words say of people harmed, as far as they can be read; the words are those of the
 * scheme. "Au moins 1.130 civils" has low 1130 and an open high end.
 *
 * @param low null = open, or not read
 * @param high null = open, or not read
 * @param qualifier {@code vague} where no number was read
 * @param harm null where nothing says it
 * @param category {@code unknown} where nothing says it
 */
public record FigureReading(
    @Nullable Long low,
    @Nullable Long high,
    String qualifier,
    @Nullable String harm,
    String category) {
  private static final List<String> QUALIFIERS =
      List.of("at_least", "more_than", "approx", "approx_below", "at_most");
  private static final List<String> HARMS =
      List.of(
          "killed_or_wounded",
          "killed",
          "wounded",
          "missing",
          "captured",
          "detained",
          "kidnapped",
          "displaced",
          "trapped");
  private static final List<String> CATEGORIES =
      List.of("civilian", "combatant", "child", "woman", "man", "journalist", "medic_aid");
  private static final Words ENGLISH = new Words("en");
  private static final Map<String, Words> ALL =
      Map.of("fr", new Words("fr"), "en", ENGLISH, "ar", new Words("ar"));

  /**
   * Reads the words {@code [begin, end)} of a sentence; what was done to people may stand anywhere
   * in it.
   *
   * @param begin UTF-16 code units, as {@code end}
   * @param language of the article; another than French and Arabic is read as English
   */
  public static FigureReading of(String sentence, int begin, int end, String language) {
    var words = ALL.getOrDefault(language, ENGLISH);
    return words.read(
        Tokens.of(sentence.substring(0, begin)),
        Tokens.of(sentence.substring(begin, end)),
        Tokens.of(sentence.substring(end)));
  }

  /** The word lists of one language. */
  private static final class Words {
    private final Lexicon lexicon;
    private final Numbers numbers;
    private final List<List<String>> openers;
    private final List<List<String>> joiners;

    Words(String language) {
      lexicon = Lexicon.of(language, "figures");
      numbers = Numbers.of(language);
      var ranges = Lexicon.of(language, "numbers");
      openers = ranges.phrases("openers");
      joiners = new ArrayList<>(ranges.phrases("joiners"));
      List.of("-", "–", "—").forEach(dash -> joiners.add(List.of(dash)));
    }

    FigureReading read(List<String> before, List<String> words, List<String> after) {
      var found = numbers.in(words);
      String harm = harm(before, words, after);
      String category = category(words);
      for (int i = 1; i < found.size(); i++) {
        if (range(words, found.get(i - 1), found.get(i))) {
          long low = found.get(i - 1).value();
          long high = found.get(i).value();
          return new FigureReading(
              Math.min(low, high), Math.max(low, high), "range", harm, category);
        }
      }
      return found.isEmpty()
          ? new FigureReading(null, null, "vague", harm, category)
          : one(counted(found), words, harm, category);
    }

    /** Of several numbers the first that is more than an article such as "une". */
    private static Numbers.Found counted(List<Numbers.Found> found) {
      return found.stream().filter(n -> n.value() != 1).findFirst().orElse(found.get(0));
    }

    private FigureReading one(
        Numbers.Found number, List<String> words, @Nullable String harm, String category) {
      String printed = first(QUALIFIERS, words);
      String plain = number.plural() ? "vague_plural" : number.about() ? "approx" : "exact";
      String qualifier = printed == null || number.plural() ? plain : printed;
      boolean openAbove = Set.of("at_least", "more_than", "vague_plural").contains(qualifier);
      boolean openBelow = Set.of("at_most", "approx_below").contains(qualifier);
      return new FigureReading(
          openBelow ? null : number.value(),
          openAbove ? null : number.value(),
          qualifier,
          harm,
          category);
    }

    /** "38 to 46"; with a plain "and" only after "between". */
    private boolean range(List<String> words, Numbers.Found a, Numbers.Found b) {
      var between = words.subList(a.to(), b.from());
      var before = words.subList(0, a.from());
      boolean joined = joiners.contains(between);
      boolean opened = openers.stream().anyMatch(o -> ends(before, o));
      return joined && (opened || joiners.indexOf(between) != 1);
    }

    private static boolean ends(List<String> words, List<String> phrase) {
      int from = words.size() - phrase.size();
      return from >= 0 && Tokens.find(words, phrase, from) == from;
    }

    /** In the words themselves, else the nearest behind them, else the nearest before. */
    private @Nullable String harm(List<String> before, List<String> words, List<String> after) {
      String here = first(HARMS, words);
      String behind = here == null ? first(HARMS, after) : here;
      return behind == null ? last(HARMS, before) : behind;
    }

    private String category(List<String> words) {
      String first = first(CATEGORIES, words);
      boolean both = stands("civilian", words) && stands("combatant", words);
      return both ? "mixed" : first == null ? "unknown" : first;
    }

    private boolean stands(String section, List<String> words) {
      return lexicon.phrases(section).stream().anyMatch(p -> Tokens.find(words, p, 0) >= 0);
    }

    /** The section whose phrase stands first; of two at one place the longer. */
    private @Nullable String first(List<String> sections, List<String> words) {
      String best = null;
      int place = Integer.MAX_VALUE;
      int length = 0;
      for (String section : sections) {
        for (var phrase : lexicon.phrases(section)) {
          int at = Tokens.find(words, phrase, 0);
          if (at >= 0 && (at < place || at == place && phrase.size() > length)) {
            best = section;
            place = at;
            length = phrase.size();
          }
        }
      }
      return best;
    }

    private @Nullable String last(List<String> sections, List<String> words) {
      for (int from = words.size() - 1; from >= 0; from--) {
        String found = first(sections, words.subList(from, words.size()));
        if (found != null) {
          return found;
        }
      }
      return null;
    }
  }
}
