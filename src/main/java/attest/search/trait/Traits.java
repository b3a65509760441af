// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import attest.search.trait.Trait.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one sentence is compared by, in the order of its words.
 *
 * @param all a word within a name, a number or a day is no trait of its own
 * @param words every word as it is indexed
 */
public record Traits(List<Trait> all, List<String> words) {
  /** Names in the sentences before that a sentence may speak of, the nearest first. */
  private static final int MOST_NEAR = 8;

  /**
   * @param language of the article
   * @param published when the article appeared; null where it is not known
   */
  public static Traits of(String text, String language, @Nullable LocalDate published) {
    var tokens = Token.in(text);
    List<Trait> days = Days.in(tokens, published);
    List<Trait> counts = Counts.in(text, language).stream().filter(n -> apart(n, days)).toList();
    List<Words.Word> words = Words.of(language).in(text);
    List<Trait> all = new ArrayList<>(days);
    Names.in(text, tokens).stream()
        .filter(name -> apart(name, counts) && tells(name, text, words))
        .forEach(all::add);
    all.addAll(ArabicNames.in(tokens));
    all.addAll(counts);
    List<Trait> taken = all.stream().filter(t -> t.kind() != Kind.MAYBE_NAME).toList();
    for (var word : words) {
      if (taken.stream().noneMatch(t -> t.covers(word.begin(), word.end()))) {
        all.add(Trait.of(Kind.WORD, keys(word.term(), language), word.begin(), word.end()));
      }
    }
    all.sort(Comparator.comparingInt(Trait::begin).thenComparing(Trait::kind));
    return new Traits(all, words.stream().map(Words.Word::term).toList());
  }

  private static Set<String> keys(String term, String language) {
    String meaning = Meanings.of(term, language);
    return meaning.isEmpty()
        ? Set.of(language + ":" + term)
        : new LinkedHashSet<>(List.of(language + ":" + term, "@" + meaning));
  }

  private static boolean apart(Trait one, List<Trait> others) {
    return others.stream().noneMatch(o -> o.begin() < one.end() && o.end() > one.begin());
  }

  /** A function word with a capital letter, as at the beginning of a sentence, is no name. */
  private static boolean tells(Trait name, String text, List<Words.Word> words) {
    String printed = text.substring(name.begin(), name.end());
    return printed.equals(printed.toUpperCase(Locale.ROOT))
        || words.stream().anyMatch(w -> w.begin() < name.end() && w.end() > name.begin());
  }

  /**
   * The names that the sentences before this one speak of, which "the town" or "there" may mean.
   *
   * @param before the nearest first, then the title
   */
  public static List<Trait> near(List<Traits> before) {
    return before.stream()
        .flatMap(traits -> traits.all.stream().filter(Trait::isName))
        .limit(MOST_NEAR)
        .toList();
  }
}
