// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a number one of people harmed: a noun of harm, or people and a verb of harm. */
final class Governors {
  /** A figure that ends before token {@code to}, and the phrase that made it one. */
  record Governed(int to, Phrases.Met cause) {}

  private static final int FAR = 24;
  private static final int NEAR = 3;

  private final boolean arabic;
  private final boolean english;
  private final Phrases nouns;
  private final Phrases skips;
  private final Phrases giving;
  private final Phrases bearing;
  private final Phrases behind;
  private final Phrases helpers;
  private final Phrases active;
  private final Phrases been;
  private final Phrases stops;
  private final Phrases links;
  private final Phrases joins;
  private final Phrases agents;
  private final Phrases gaps;
  private final Phrases follows;
  private final Phrases unreal;
  private final Numbers numbers;

  Governors(Lexicon words, String language) {
    arabic = language.equals("ar");
    english = language.equals("en");
    numbers = Numbers.of(language);
    nouns = Phrases.of(words, List.of("except", "harmed", "people"));
    skips = Phrases.of(words, List.of("skips"));
    giving = Phrases.of(words, List.of("giving"));
    bearing = Phrases.of(words, List.of("giving", "bearing"));
    behind = Phrases.of(words, List.of("suffered", "falls"));
    helpers = Phrases.of(words, List.of("auxiliaries"));
    active = Phrases.of(words, List.of("active"));
    been = Phrases.of(words, List.of("been"));
    stops = Phrases.of(words, List.of("stops"));
    links = Phrases.of(words, List.of("links"));
    joins = Phrases.of(words, List.of("joins"));
    agents = Phrases.of(words, List.of("agents"));
    gaps = Phrases.of(words, List.of("gaps"));
    follows = Phrases.of(words, List.of("follows"));
    unreal = Phrases.of(words, List.of("unreal"));
  }

  /** Whether the word alone says nothing of how many: "des", "de". */
  boolean bare(String word) {
    return word.equals("des") || word.equals("de") || word.equals("from") || word.equals("من");
  }

  /**
   * @param from where the qualifier begins
   * @param number where the number begins
   * @param to where it ends
   * @param single an article or a vague word: a noun alone makes no figure of it
   * @param previous where the figure before this one ends; -1 without one
   */
  @Nullable Governed governed(
      List<String> tokens, int from, int number, int to, boolean single, int previous) {
    var noun =
        arabic && nouns.at(tokens, to - 1) != null ? nouns.at(tokens, to - 1) : noun(tokens, to);
    if (noun != null && noun.section().equals("except")) {
      return null;
    }
    var before = before(tokens, from);
    if (noun == null) {
      boolean ends = to >= tokens.size() || follows.at(tokens, to) != null;
      return before != null && ends && !single ? new Governed(to, before) : null;
    }
    boolean harmed = noun.section().equals("harmed");
    if (harmed && (!single || bearing(tokens, from, previous))) {
      return agent(tokens, from) ? null : new Governed(noun.to(), noun);
    }
    var cause = before != null ? before : after(tokens, noun.to());
    if (cause == null && previous >= 0 && linked(tokens, previous, from)) {
      boolean rests = noun.to() >= tokens.size() || follows.at(tokens, noun.to()) != null;
      cause = rests ? noun : null;
    }
    return cause == null ? null : new Governed(noun.to(), cause);
  }

  private boolean bearing(List<String> tokens, int from, int previous) {
    return bearing.before(tokens, from) != null
        || before(tokens, from) != null
        || previous >= 0 && linked(tokens, previous, from);
  }

  /** The noun that is counted, over "of", "other" and the like. */
  private Phrases.@Nullable Met noun(List<String> tokens, int to) {
    int unknown = 0;
    for (int i = to; i < Math.min(tokens.size(), to + 5); i++) {
      var met = nouns.at(tokens, i);
      if (met != null && (unknown == 0 || met.section().equals("people"))) {
        return over(tokens, met);
      }
      if (skips.at(tokens, i) == null) {
        unknown++;
        if (unknown > (english ? 2 : 0) || !adjective(tokens.get(i))) {
          return null;
        }
      }
    }
    return null;
  }

  /** "Other civilians", "wounded soldiers": the later noun is the one counted. */
  private Phrases.Met over(List<String> tokens, Phrases.Met met) {
    var next = met.to() < tokens.size() ? nouns.at(tokens, met.to()) : null;
    if (next == null) {
      return joined(tokens, met);
    }
    if (next.section().equals("except")) {
      return met;
    }
    boolean harmed = met.section().equals("harmed") || next.section().equals("harmed");
    return new Phrases.Met(harmed ? "harmed" : "people", met.from(), next.to());
  }

  /** "Civilians and fighters" under one number. */
  private Phrases.Met joined(List<String> tokens, Phrases.Met met) {
    int at = met.to() + 1;
    boolean and = at < tokens.size() && joins.at(tokens, met.to()) != null;
    var other = and ? nouns.at(tokens, at) : null;
    return other != null && other.section().equals(met.section())
        ? new Phrases.Met(met.section(), met.from(), other.to())
        : met;
  }

  private boolean adjective(String word) {
    boolean letters = Character.isLetter(word.charAt(0));
    return letters
        && !word.endsWith("s")
        && !word.endsWith("ing")
        && stops.at(List.of(word), 0) == null
        && follows.at(List.of(word), 0) == null
        && links.at(List.of(word), 0) == null
        && helpers.at(List.of(word), 0) == null
        && behind.at(List.of(word), 0) == null;
  }

  private boolean agent(List<String> tokens, int from) {
    return agents.before(tokens, from) != null;
  }

  private Phrases.@Nullable Met before(List<String> tokens, int from) {
    int gap = arabic ? 5 : NEAR;
    for (int to = from; to > 0 && from - to <= gap; to--) {
      var met = giving.before(tokens, to);
      if (met != null) {
        return unreal(tokens, met.from()) ? null : met;
      }
      if (agents.before(tokens, to) != null || stops.before(tokens, to) != null) {
        return null;
      }
      boolean passed = arabic ? links.before(tokens, to) == null : gaps.before(tokens, to) != null;
      if (!passed || numbers.in(tokens.subList(to - 1, to)).size() > 0) {
        return null;
      }
    }
    return null;
  }

  private boolean unreal(List<String> tokens, int at) {
    return unreal.first(tokens, at - 4, at) != null;
  }

  private boolean linked(List<String> tokens, int from, int to) {
    int at = from;
    while (at < to) {
      var met = links.at(tokens, at);
      if (met == null && skips.at(tokens, at) == null) {
        return false;
      }
      at = met == null ? at + 1 : met.to();
    }
    return from < to || arabic;
  }

  /** The verb behind people: near and alone, or further and with its auxiliary. */
  Phrases.@Nullable Met after(List<String> tokens, int from) {
    int noun = from;
    for (int i = from; i < Math.min(tokens.size(), from + FAR); i++) {
      if (stops.at(tokens, i) != null) {
        return null;
      }
      if (helpers.at(tokens, i) != null) {
        return helped(tokens, i);
      }
      var met = behind.at(tokens, i);
      if (met != null && i - noun <= (arabic ? 8 : NEAR)) {
        return met.section().equals("falls") || !gives(tokens, met.to()) ? met : null;
      }
      if (Character.isDigit(tokens.get(i).charAt(0)) && !linked(tokens, noun, i)) {
        return null;
      }
      var people = nouns.at(tokens, i);
      noun = people == null ? noun : people.to();
    }
    return null;
  }

  private Phrases.@Nullable Met helped(List<String> tokens, int at) {
    int end = Math.min(tokens.size(), at + 6);
    var met = behind.first(tokens, at + 1, end);
    if (met == null || stops.first(tokens, at, met.from()) != null || unreal(tokens, at)) {
      return null;
    }
    boolean passive = been.first(tokens, at, met.from()) != null;
    return met.section().equals("falls") || passive || active.at(tokens, at) == null ? met : null;
  }

  /** "Killed" before whom: "soldiers killed twelve". */
  private boolean gives(List<String> tokens, int to) {
    return english
        && to < tokens.size()
        && (gaps.at(tokens, to) != null
                && !tokens.get(to).equals("at")
                && !tokens.get(to).equals("overnight")
            || nouns.at(tokens, to) != null
            || !numbers.in(tokens.subList(to, to + 1)).isEmpty());
  }
}
