// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds who is credited in a sentence, by which words, and through whom. */
final class AttributionSearch {
  private static final int LONGEST = 22;
  private static final int BRACKET = 8;
  private static final AttributionSearch ENGLISH = new AttributionSearch("en");
  private static final Map<String, AttributionSearch> ALL =
      Map.of("fr", new AttributionSearch("fr"), "en", ENGLISH, "ar", new AttributionSearch("ar"));

  private static final Set<String> QUOTES = Set.of("\"", "»", "«", "”", "“");

  private final boolean arabic;
  private final boolean english;
  private final Phrases cues;
  private final Phrases relays;
  private final Phrases ends;
  private final Phrases starts;
  private final Phrases nobody;
  private final Phrases days;
  private final Phrases trims;
  private final Phrases titles;
  private final Phrases quoted;
  private final Phrases inverted;

  private AttributionSearch(String language) {
    var words = Lexicon.of(language, "attributions");
    arabic = language.equals("ar");
    english = language.equals("en");
    cues = Phrases.of(words, List.of("except", "before", "verbs"));
    relays = Phrases.of(words, List.of("relays"));
    ends = Phrases.of(words, List.of("ends"));
    starts = Phrases.of(words, List.of("starts"));
    nobody = Phrases.of(words, List.of("nobody"));
    days = Phrases.of(words, List.of("days"));
    trims = Phrases.of(words, List.of("trims"));
    titles = Phrases.of(words, List.of("titles"));
    quoted = Phrases.of(words, List.of("quoted"));
    inverted = Phrases.of(words, List.of("inverted"));
  }

  /**
   * @param names known sources; one of them is credited as a whole, commas and all
   */
  static List<SuggestedAttribution> in(String sentence, String language, Collection<String> names) {
    var known = new HashSet<List<String>>();
    names.forEach(name -> known.add(Tokens.of(name)));
    return ALL.getOrDefault(language, ENGLISH).new Sentence(sentence, known).find();
  }

  private final class Sentence {
    private final String text;
    private final List<Tokens.Placed> placed;
    private final List<String> tokens;
    private final Set<List<String>> known;
    private final String form;

    Sentence(String text, Set<List<String>> known) {
      this.text = text;
      this.known = known;
      placed = Tokens.placed(text);
      tokens = placed.stream().map(Tokens.Placed::word).toList();
      form = form(tokens);
    }

    List<SuggestedAttribution> find() {
      var found = new ArrayList<SuggestedAttribution>();
      int at = 0;
      while (at < tokens.size()) {
        var cue = cue(at);
        var credited = cue == null ? null : credit(cue);
        if (credited != null) {
          found.add(credited);
        }
        at = cue == null ? at + 1 : cue.to();
      }
      return found;
    }

    private Phrases.@Nullable Met cue(int at) {
      var met = cues.at(tokens, at);
      String word = tokens.get(at);
      if (met == null && arabic && word.startsWith("و") && word.length() > 3) {
        met = cues.at(List.of(word.substring(1)), 0);
        return met == null ? null : new Phrases.Met(met.section(), at, at + 1);
      }
      return met != null && met.section().equals("verbs")
          ? new Phrases.Met("verbs", trimmed(at), met.to())
          : met;
    }

    private @Nullable SuggestedAttribution credit(Phrases.Met cue) {
      if (cue.section().equals("except")) {
        return null;
      }
      boolean evidential = cue.section().equals("before");
      int after = afterDays(cue.to());
      var early = evidential || english ? null : named(after);
      boolean turned = evidential || turned(cue, early == null ? after : early.to());
      var source = turned ? behind(early == null ? after : early.to()) : ahead(cue.from());
      if (source == null || nobody.first(tokens, source.from(), source.to()) != null) {
        return null;
      }
      var quoting = quoted.first(tokens, source.from() + 1, source.to());
      var relay =
          early == null
              ? relay(cue, quoting, Math.max(after, source.to()))
              : stretch(early.from(), early.to());
      var stretch = stretch(source.from(), quoting == null ? source.to() : quoting.from());
      String how = evidential ? "evidential" : form;
      return new SuggestedAttribution(stretch, stretch(cue.from(), cue.to()), relay, how);
    }

    /** Whether the verb stands before its source: behind a quotation or a comma, or in Arabic. */
    private boolean turned(Phrases.Met cue, int after) {
      int before = beforeBracket(cue.from());
      boolean opens = before == 0 || starts.before(tokens, before) != null;
      boolean named = after < tokens.size() && ends.at(tokens, after) == null;
      return named && (arabic || opens);
    }

    private int afterDays(int from) {
      int at = from;
      while (at < tokens.size() && days.at(tokens, at) != null) {
        at++;
      }
      return at;
    }

    /** A relay told at once, by its name alone: "a indiqué à l'AFP le directeur". */
    private Phrases.@Nullable Met named(int at) {
      var met = at < tokens.size() ? relays.at(tokens, at) : null;
      if (met == null) {
        return null;
      }
      for (int i = met.to(); i < Math.min(tokens.size(), met.to() + 4); i++) {
        if (arabic || Character.isUpperCase(text.codePointAt(placed.get(i).begin()))) {
          return new Phrases.Met("relay", arabic ? at : met.to(), i + 1);
        }
        if (ends.at(tokens, i) != null) {
          return null;
        }
      }
      return null;
    }

    private boolean ended(int i) {
      return ends.at(tokens, i) != null && !title(i + 1);
    }

    /** Whether the token before is the full stop of a title. */
    private boolean title(int to) {
      return to > 1 && tokens.get(to - 1).equals(".") && titles.at(tokens, to - 2) != null;
    }

    private Phrases.@Nullable Met behind(int from) {
      int to = from;
      for (int i = from; i < Math.min(tokens.size(), from + LONGEST); i++) {
        int name = known(i);
        if (name > 0) {
          return new Phrases.Met("source", from, i + name);
        }
        if (i > from && ended(i) || i == from && QUOTES.contains(tokens.get(i))) {
          break;
        }
        to = i + 1;
      }
      return to == from ? null : new Phrases.Met("source", from, to);
    }

    private int known(int from) {
      int longest = 0;
      for (int to = from + 1; to <= Math.min(tokens.size(), from + LONGEST); to++) {
        longest = known.contains(tokens.subList(from, to)) ? to - from : longest;
      }
      return longest;
    }

    /** Before auxiliaries and the like. */
    private int trimmed(int to) {
      int end = to;
      for (var met = trims.before(tokens, end); met != null; met = trims.before(tokens, end)) {
        end = met.from();
      }
      return end;
    }

    /** Before a remark in brackets, such as the short form of a name. */
    private int beforeBracket(int end) {
      boolean closed = end > 0 && tokens.get(end - 1).equals(")");
      for (int i = end - 2; closed && i > Math.max(0, end - BRACKET); i--) {
        if (tokens.get(i).equals("(")) {
          return i;
        }
      }
      return end;
    }

    /** The words before the verb, back to a mark; over one comma where the verb follows it. */
    private Phrases.@Nullable Met ahead(int to) {
      int end = to > 0 && tokens.get(to - 1).equals(",") ? to - 1 : to;
      end = beforeBracket(trimmed(end));
      if (inverted.before(tokens, end) != null) {
        return new Phrases.Met("source", end - 1, end);
      }
      int from = end;
      Predicate<Integer> goesOn = i -> i > 0 && (starts.before(tokens, i) == null || title(i));
      while (end - from < LONGEST && goesOn.test(from)) {
        from--;
      }
      return from == end || end - from >= LONGEST ? null : new Phrases.Met("source", from, end);
    }

    /**
     * @param quoting "quoted by", where the words of the source have it
     * @param from behind the source
     */
    private @Nullable Stretch relay(Phrases.Met cue, Phrases.@Nullable Met quoting, int from) {
      if (english && tokens.get(cue.to() - 1).equals("told")) {
        var told = behind(cue.to());
        return told == null ? null : stretch(told.from(), told.to());
      }
      int next = from < tokens.size() && tokens.get(from).equals(",") ? from + 1 : from;
      var by = quoting == null && next < tokens.size() ? quoted.at(tokens, next) : quoting;
      if (by != null) {
        var who = behind(by.to());
        return who == null ? null : stretch(who.from(), who.to());
      }
      var met = from < tokens.size() ? relays.at(tokens, from) : null;
      if (met == null) {
        return null;
      }
      int begin = arabic ? met.from() : met.to();
      var to = behind(begin + (arabic ? 1 : 0));
      return to == null || !arabic && !capital(to) ? null : stretch(begin, to.to());
    }

    private boolean capital(Phrases.Met source) {
      return placed.subList(source.from(), source.to()).stream()
          .anyMatch(p -> Character.isUpperCase(text.codePointAt(p.begin())));
    }

    /** By how much of the sentence stands in quotation marks. */
    private static String form(List<String> tokens) {
      int quoted = 0;
      boolean open = false;
      for (String token : tokens) {
        open = QUOTES.contains(token) ? !open : open;
        quoted += open ? 1 : 0;
      }
      return quoted == 0 ? "indirect" : quoted * 2 >= tokens.size() ? "direct" : "mixed";
    }

    private Stretch stretch(int from, int to) {
      return new Stretch(placed.get(from).begin(), placed.get(to - 1).end());
    }
  }
}
