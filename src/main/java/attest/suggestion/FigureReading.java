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
  static final List<String> QUALIFIERS =
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

  /** What people may be when something else is done to them. */
  private static final Set<String> STATES =
      Set.of("captured", "detained", "kidnapped", "displaced", "trapped");

  private static final List<String> CATEGORIES =
      List.of("civilian", "combatant", "child", "woman", "man", "journalist", "medic_aid");

  /** How far around the marked words it is said what was done; UTF-16 code units. */
  private static final int CONTEXT = 600;

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
    String marked = sentence.substring(begin, end);
    var reading =
        words.read(
            Tokens.of(sentence.substring(Math.max(0, begin - CONTEXT), begin)),
            Tokens.of(marked),
            Tokens.of(sentence.substring(end, Math.min(sentence.length(), end + CONTEXT))));
    int named = reading.qualifier().equals("vague") ? Enumeration.of(marked, language) : 0;
    return named < 2 ? reading : reading.enumerated(named);
  }

  private FigureReading enumerated(long named) {
    return new FigureReading(named, named, "enumerated", harm, category);
  }

  /** The word lists of one language. */
  private static final class Words {
    private final Phrases qualifiers;
    private final Phrases harms;
    private final Phrases categories;
    private final Phrases barriers;
    private final Proclitics proclitics;
    private final Numbers numbers;
    private final List<List<String>> openers;
    private final List<List<String>> joiners;

    Words(String language) {
      var lexicon = Lexicon.of(language, "figures");
      qualifiers = Phrases.of(lexicon, QUALIFIERS);
      harms = Phrases.of(lexicon, HARMS);
      categories = Phrases.of(lexicon, CATEGORIES);
      barriers = Phrases.of(lexicon, List.of("barriers"));
      proclitics = Proclitics.of(language.equals("ar") ? List.of(lexicon) : List.of());
      numbers = Numbers.of(language);
      var ranges = Lexicon.of(language, "numbers");
      openers = ranges.phrases("openers");
      joiners = new ArrayList<>(ranges.phrases("joiners"));
      List.of("-", "–", "—").forEach(dash -> joiners.add(List.of(dash)));
    }

    FigureReading read(List<String> before, List<String> words, List<String> after) {
      var found = numbers.in(words);
      String harm = harm(before, words, after);
      String category = category(proclitics.without(words));
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
      String printed = first(qualifiers, words);
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
      boolean and = joiners.indexOf(between) == 1 || between.isEmpty();
      boolean opened = openers.stream().anyMatch(o -> ends(before, o));
      boolean written = between.isEmpty() && words.get(b.from()).startsWith("و");
      return (written || joiners.contains(between)) && (opened || !and);
    }

    private static boolean ends(List<String> words, List<String> phrase) {
      int from = words.size() - phrase.size();
      return from >= 0 && Tokens.find(words, phrase, from) == from;
    }

    /**
     * In the words themselves, else close behind them, else the nearest before, else behind; what
     * is done to prisoners or refugees outdoes what they are.
     */
    private @Nullable String harm(List<String> before, List<String> words, List<String> after) {
      String here = first(harms, proclitics.without(words));
      if (here != null && !STATES.contains(here)) {
        return here;
      }
      var behind = proclitics.without(after);
      var prior = proclitics.without(before);
      var near = harms.first(behind, 0, barrier(after, behind));
      if (here != null) {
        var close = prior.subList(Math.max(0, prior.size() - 3), prior.size());
        var beside = barriers.last(close) == null ? harms.last(close) : null;
        return done(near, done(beside, here));
      }
      var met = near == null ? harms.last(prior) : near;
      met = met == null ? harms.first(behind, 0, behind.size()) : met;
      return met == null ? null : met.section();
    }

    private static String done(Phrases.@Nullable Met met, String otherwise) {
      return met == null || STATES.contains(met.section()) ? otherwise : met.section();
    }

    /** Where another part of the sentence begins. */
    private int barrier(List<String> printed, List<String> words) {
      for (int i = 0; i < words.size(); i++) {
        boolean and = printed.get(i).startsWith("و") && !printed.get(i).equals(words.get(i));
        if (and || barriers.at(words, i) != null) {
          return i;
        }
      }
      return words.size();
    }

    private String category(List<String> words) {
      String first = first(categories, words);
      boolean both = stands("civilian", words) && stands("combatant", words);
      return both ? "mixed" : first == null ? "unknown" : first;
    }

    private boolean stands(String section, List<String> words) {
      for (int i = 0; i < words.size(); i++) {
        var met = categories.at(words, i);
        if (met != null && met.section().equals(section)) {
          return true;
        }
      }
      return false;
    }

    /** The section whose phrase stands first; of two at one place the longer. */
    private static @Nullable String first(Phrases phrases, List<String> words) {
      var met = phrases.first(words, 0, words.size());
      return met == null ? null : met.section();
    }
  }
}
