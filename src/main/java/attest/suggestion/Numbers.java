// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in words of one language: digits with its grouping, spelled out, nouns such as "une
 * quarantaine", plurals such as "dozens".
 */
final class Numbers {
  /** More than anybody counts; keeps sums of absurd words within a long. */
  private static final double LARGEST = 1e12;

  /** Tokens of the longest number; keeps the reading of absurd words linear. */
  private static final int LONGEST = 24;

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[., '\u066C]\\d{3})+");

  /**
   * A number and its tokens {@code [from, to)}.
   *
   * @param about a number noun: about so many
   * @param plural tens, hundreds: {@code value} is what the literal plural is at least
   */
  record Found(long value, boolean about, boolean plural, int from, int to) {}

  private final boolean arabic;
  private final Map<String, Long> units;
  private final Map<String, Long> multipliers;
  private final Map<String, Long> nouns;
  private final Map<String, Long> plurals;
  private final Map<String, Long> duals;
  private final Set<String> connectors;
  private final Set<String> of;

  private Numbers(String language) {
    var words = Lexicon.of(language, "numbers");
    arabic = language.equals("ar");
    units = words.numbers("units");
    multipliers = words.numbers("multipliers");
    nouns = words.numbers("nouns");
    plurals = words.numbers("plurals");
    duals = words.numbers("duals");
    connectors = firstTokens(words, "connectors");
    of = firstTokens(words, "of");
  }

  static Numbers of(String language) {
    return new Numbers(language);
  }

  private static Set<String> firstTokens(Lexicon words, String section) {
    var tokens = new HashSet<String>();
    words.phrases(section).forEach(phrase -> tokens.add(phrase.get(0)));
    return tokens;
  }

  List<Found> in(List<String> tokens) {
    var found = new ArrayList<Found>();
    int at = 0;
    while (at < tokens.size()) {
      var number = new Reader(tokens, at).read();
      if (number == null) {
        at++;
      } else {
        found.add(number);
        at = number.to();
      }
    }
    return found;
  }

  /** Reads one number from where it begins. */
  private final class Reader {
    private final List<String> tokens;
    private final int from;
    private int at;
    private double total;
    private double current;
    private double last = Double.MAX_VALUE;
    private boolean begun;
    private boolean about;
    private boolean plural;
    private boolean dual;

    Reader(List<String> tokens, int from) {
      this.tokens = tokens;
      this.from = from;
      this.at = from;
    }

    @Nullable Found read() {
      while (at - from < LONGEST && (take(at) || over())) {
        at++;
      }
      double value = total + current;
      return begun && value <= LARGEST
          ? new Found(Math.round(value), about, plural, from, at)
          : null;
    }

    /** Goes over a hyphen, an "and" or an "of" where the number goes on behind it. */
    private boolean over() {
      boolean goesOn = begun && at + 1 < tokens.size() && links(tokens.get(at));
      if (goesOn && !digits(at + 1) && take(at + 1)) {
        at++;
        return true;
      }
      return false;
    }

    private boolean links(String token) {
      return about || plural ? of.contains(token) : token.equals("-") || connectors.contains(token);
    }

    private boolean digits(int i) {
      return Character.isDigit(tokens.get(i).charAt(0));
    }

    private boolean take(int i) {
      boolean taken = i < tokens.size() && (digits(i) ? digit(i) : word(tokens.get(i), false));
      begun |= taken;
      return taken;
    }

    private boolean digit(int i) {
      if (begun) {
        return false;
      }
      current = number(tokens.get(i), i + 1 < tokens.size() && scale(tokens.get(i + 1)) > 0);
      last = 0;
      return true;
    }

    private boolean word(String word, boolean joined) {
      if (dual || begun && duals.containsKey(word)) {
        return false;
      }
      if (duals.containsKey(word)) {
        dual = true;
        return add(2);
      }
      if (about || plural) {
        return multiply(scale(word), joined, 1000);
      }
      if (units.containsKey(word)) {
        return add(units.getOrDefault(word, 0L));
      }
      if (nouns.containsKey(word) || plurals.containsKey(word) && !counted(word)) {
        return noun(word);
      }
      return multiply(scale(word), joined, 100)
          || (arabic && word.startsWith("و") && word(word.substring(1), begun));
    }

    /** "Two thousands" counts them, "thousands" does not. */
    private boolean counted(String word) {
      return begun && plurals.getOrDefault(word, 0L) >= 1000;
    }

    private boolean add(long unit) {
      boolean fourTwenties = unit == 20 && last == 4;
      boolean tens = arabic && last >= 20 && last < 100 && unit < 100;
      if (begun && (tens || !arabic && !fourTwenties && unit >= last)) {
        return false;
      }
      current += fourTwenties ? 76 : unit;
      last = fourTwenties ? 80 : Math.max(unit, 1);
      return true;
    }

    private boolean multiply(long by, boolean joined, long least) {
      if (by < least) {
        return false;
      }
      if (by == 100) {
        current = joined || current == 0 || current >= 100 ? current + 100 : current * 100;
      } else {
        total += Math.max(1, current) * by;
        current = 0;
      }
      last = by;
      return true;
    }

    private boolean noun(String word) {
      plural = plurals.containsKey(word) && current <= 1;
      about = !plural;
      long worth = nouns.getOrDefault(word, plurals.getOrDefault(word, 1L));
      current = plural ? 2 * worth : Math.max(1, current) * worth;
      return true;
    }

    /** What this word multiplies by, in Arabic also with its article; 0 where it does not. */
    private long scale(String word) {
      long plain = multipliers.getOrDefault(word, 0L);
      long many = plurals.getOrDefault(word, 0L);
      boolean article = arabic && plain + many == 0 && word.startsWith("ال");
      long scale = plain > 0 ? plain : many >= 1000 ? many : 0;
      return article ? scale(word.substring(2)) : scale;
    }
  }

  /** People are whole: a mark is a decimal one only before "million" and its like. */
  private static double number(String digits, boolean multiplied) {
    if (GROUPED.matcher(digits).matches()) {
      return Double.parseDouble(digits.replaceAll("\\D", ""));
    }
    return Double.parseDouble(
        multiplied ? digits.replaceAll("[,\u066B]", ".") : digits.split("\\D")[0]);
  }
}
