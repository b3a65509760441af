// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import attest.project.FoldedName;
import attest.search.trait.Trait.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of a sentence in a script with capital letters: capital words that follow one another
 * are one name, known by the whole and by each of its words, as written and as it sounds.
 */
final class Names {
  /** Consonants that tell a name from others of its script. */
  private static final int TELLING = 3;

  private static final int LONGEST = 5;
  private static final Set<String> NONE = WordList.at("no-names.txt").words(FoldedName::of);
  private static final Set<String> CUES = WordList.at("place-cues.txt").words(FoldedName::of);
  private static final Set<String> ARTICLES =
      Set.of(
          "al", "el", "ez", "es", "ed", "ad", "ar", "as", "ash", "at", "az", "bin", "ben", "ibn");

  /** Names that are the same although nothing in their letters says so. */
  static final Map<String, String> SAME =
      WordList.at("names.txt").byWord(name -> FoldedName.of(name).replace(" ", ""));

  /** Those of more than one word, which need not have capital letters throughout. */
  private static final Phrases KNOWN = Phrases.of(WordList.at("names.txt"));

  private final String text;
  private final List<Token> tokens;

  private Names(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static List<Trait> in(String text, List<Token> tokens) {
    return new Names(text, tokens).find();
  }

  private List<Trait> find() {
    List<Trait> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int known = tokens.get(at).capital() ? KNOWN.length(tokens, at) : 0;
      if (known > 1) {
        found.add(name(at, at + known));
        at += known;
      } else if (begins(at)) {
        int end = end(at);
        found.add(name(at, end));
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  private boolean begins(int at) {
    var token = tokens.get(at);
    boolean article = ARTICLES.contains(token.folded()) && at + 1 < tokens.size() && near(at);
    return article
        ? tokens.get(at + 1).capital() && text.charAt(token.end()) == '-' || token.capital()
        : token.capital() && !NONE.contains(token.folded()) && token.end() - token.begin() > 1;
  }

  /** The words after it that belong to the name. */
  private int end(int from) {
    int end = from + 1;
    while (end < tokens.size() && end - from < LONGEST && near(end - 1) && goesOn(end)) {
      end++;
    }
    return end;
  }

  private boolean goesOn(int at) {
    var token = tokens.get(at);
    boolean article =
        ARTICLES.contains(token.folded())
            && at + 1 < tokens.size()
            && near(at)
            && tokens.get(at + 1).capital();
    return article || token.capital() && !NONE.contains(token.folded());
  }

  /** Whether nothing but a space or a hyphen stands behind a word. */
  private boolean near(int at) {
    int gap = tokens.get(at).end();
    return at + 1 < tokens.size()
        && tokens.get(at + 1).begin() == gap + 1
        && (text.charAt(gap) == '-' || Character.isSpaceChar(text.charAt(gap)));
  }

  private Trait name(int from, int to) {
    var words =
        tokens.subList(from, to).stream()
            .filter(token -> to - from == 1 || !ARTICLES.contains(token.folded()))
            .toList();
    Set<String> keys = new LinkedHashSet<>();
    Set<String> seeks = new LinkedHashSet<>();
    String whole = joined(words);
    boolean same = SAME.containsKey(whole);
    for (Token word : words) {
      if (words.size() > 1 && !same && word.folded().length() >= TELLING) {
        know(word.folded(), word, keys, seeks);
      }
    }
    know(whole, words.get(0), keys, seeks);
    boolean place = from > 0 && CUES.contains(cue(from)) && !isAcronym(from, to);
    return new Trait(
        place ? Kind.PLACE : Kind.NAME,
        keys,
        seeks,
        tokens.get(from).begin(),
        tokens.get(to - 1).end());
  }

  /** "À l'AFP" is no place. */
  private boolean isAcronym(int from, int to) {
    String printed = text.substring(tokens.get(from).begin(), tokens.get(to - 1).end());
    return printed.length() > 1 && printed.equals(printed.toUpperCase(Locale.ROOT));
  }

  private static String joined(List<Token> words) {
    return words.stream().map(Token::folded).collect(Collectors.joining());
  }

  private static void know(String word, Token written, Set<String> keys, Set<String> seeks) {
    String same = SAME.get(word);
    String key = same == null ? "=" + word : "#" + same;
    String bones = Skeleton.of(word, written.script());
    keys.add(key);
    seeks.add(key);
    if (bones.length() > 1) {
      keys.add("L~" + bones);
      seeks.add("A~" + bones);
    }
    if (bones.length() >= TELLING) {
      seeks.add("L~" + bones);
    }
  }

  /** The word before, over "de", "d'", "of" and the like. */
  private String cue(int from) {
    int at = from - 1;
    String before = tokens.get(at).folded();
    boolean link = Set.of("de", "d", "du", "of", "the", "la", "le", "l").contains(before);
    return link && at > 0 ? tokens.get(at - 1).folded() : before;
  }
}
