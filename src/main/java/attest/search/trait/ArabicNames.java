// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import attest.project.FoldedName;
import attest.search.trait.Trait.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What may be names in Arabic, which has no capital letters: a word, or two that follow one
 * another, by their sound. One behind "city", "in" and the like is the name of a place.
 */
final class ArabicNames {
  private static final Set<String> CUES = WordList.at("place-cues.txt").words(FoldedName::of);
  private static final List<String> PREFIXES =
      List.of("وال", "بال", "كال", "فال", "لل", "ال", "و", "ف", "ب", "ل");
  private static final int SHORTEST = 3;
  private static final int TELLING = 3;

  private ArabicNames() {}

  static List<Trait> in(List<Token> tokens) {
    List<Trait> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isArabic()) {
        var before = i > 0 ? tokens.get(i - 1) : null;
        word(tokens.get(i), before != null && CUES.contains(before.folded()), found);
        if (before != null && before.isArabic() && before.end() + 1 == tokens.get(i).begin()) {
          pair(before, tokens.get(i), found);
        }
      }
    }
    return found;
  }

  private static void word(Token token, boolean place, List<Trait> found) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> seeks = new LinkedHashSet<>();
    for (String form : forms(token.folded())) {
      String same = Names.SAME.get(form);
      String bones = Skeleton.of(form, token.script());
      boolean marked = !form.equals(token.folded()) || form.endsWith("ه") || form.endsWith("ا");
      if (same != null) {
        keys.add("#" + same);
        seeks.add("#" + same);
      } else if (bones.length() >= TELLING || bones.length() == 2 && marked) {
        keys.add("A~" + bones);
        seeks.add("L~" + bones);
      }
      if (place) {
        keys.add("=" + form);
        seeks.add("=" + form);
      }
    }
    if (!keys.isEmpty()) {
      boolean known = keys.stream().anyMatch(key -> key.startsWith("#"));
      Kind kind = place ? Kind.PLACE : known ? Kind.NAME : Kind.MAYBE_NAME;
      found.add(new Trait(kind, keys, seeks, token.begin(), token.end()));
    }
  }

  private static void pair(Token first, Token second, List<Trait> found) {
    String whole = bare(first.folded()) + bare(second.folded());
    String same = Names.SAME.get(first.folded() + second.folded());
    String bones = Skeleton.of(whole, first.script());
    if (same != null) {
      found.add(Trait.of(Kind.NAME, Set.of("#" + same), first.begin(), second.end()));
    } else if (bones.length() > TELLING) {
      found.add(
          new Trait(
              Kind.MAYBE_NAME,
              Set.of("A~" + bones),
              Set.of("L~" + bones),
              first.begin(),
              second.end()));
    }
  }

  private static String bare(String word) {
    return word.startsWith("ال") && word.length() > SHORTEST ? word.substring(2) : word;
  }

  /** The word, and what is left without what may be written onto its beginning. */
  private static Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    if (word.length() >= SHORTEST) {
      forms.add(word);
    }
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST) {
        forms.add(word.substring(prefix.length()));
        break;
      }
    }
    return forms;
  }
}
