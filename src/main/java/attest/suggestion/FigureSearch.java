// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the casualty figures of a sentence; other numbers are left alone. */
final class FigureSearch {
  private static final FigureSearch ENGLISH = new FigureSearch("en");
  private static final Map<String, FigureSearch> ALL =
      Map.of("fr", new FigureSearch("fr"), "en", ENGLISH, "ar", new FigureSearch("ar"));

  private final String language;
  private final Numbers numbers;
  private final Phrases qualifiers;
  private final Phrases vague;
  private final Governors governors;
  private final Phrases openers;
  private final Proclitics proclitics;

  private FigureSearch(String language) {
    var figures = Lexicon.of(language, "figures");
    var words = Lexicon.of(language, "governors");
    this.language = language;
    numbers = Numbers.of(language);
    qualifiers = Phrases.of(figures, FigureReading.QUALIFIERS);
    vague = Phrases.of(figures, List.of("vague"));
    openers = Phrases.of(Lexicon.of(language, "numbers"), List.of("openers"));
    governors = new Governors(words, language);
    proclitics = Proclitics.of(language.equals("ar") ? List.of(words) : List.of());
  }

  static List<SuggestedFigure> in(String sentence, String language) {
    return ALL.getOrDefault(language, ENGLISH).find(sentence);
  }

  /** A number or a vague quantity, at tokens {@code [from, to)}. */
  private record Quantity(int from, int to, boolean single) {}

  private List<SuggestedFigure> find(String sentence) {
    var placed = Tokens.placed(sentence);
    var printed = placed.stream().map(Tokens.Placed::word).toList();
    var tokens = proclitics.without(printed);
    var found = new ArrayList<SuggestedFigure>();
    int previous = -1;
    for (var quantity : quantities(printed)) {
      int from = begin(printed, quantity.from());
      var governed =
          governors.governed(
              tokens, from, quantity.from(), quantity.to(), quantity.single(), previous);
      if (governed == null) {
        continue;
      }
      int to = trailing(printed, governed.to());
      int begin = placed.get(from).begin();
      int end = placed.get(to - 1).end();
      var reading = FigureReading.of(sentence, begin, end, language);
      if (counts(reading, quantity)) {
        found.add(new SuggestedFigure(begin, end, reading, words(sentence, placed, governed)));
        previous = to;
      }
    }
    named(sentence, placed, tokens, found);
    found.sort(Comparator.comparingInt(SuggestedFigure::begin));
    return found;
  }

  /** People listed by name, of whom the sentence says what was done to them. */
  private void named(
      String sentence,
      List<Tokens.Placed> placed,
      List<String> tokens,
      List<SuggestedFigure> found) {
    var listed = Enumeration.LISTED.matcher(sentence);
    int at = 0;
    while (listed.find()) {
      while (at < placed.size() && placed.get(at).begin() < listed.end()) {
        at++;
      }
      var cause = governors.after(tokens, at);
      var reading = FigureReading.of(sentence, listed.start(), listed.end(), language);
      boolean near = cause != null && !tokens.subList(at, cause.from()).contains(",");
      if (cause != null && near && reading.qualifier().equals("enumerated")) {
        var governed = new Governors.Governed(at, cause);
        found.add(
            new SuggestedFigure(
                listed.start(), listed.end(), reading, words(sentence, placed, governed)));
      }
    }
  }

  private static boolean counts(FigureReading reading, Quantity quantity) {
    boolean none = Long.valueOf(0).equals(reading.high());
    return !none && (reading.low() != null || reading.high() != null || quantity.single());
  }

  private static List<String> words(
      String sentence, List<Tokens.Placed> placed, Governors.Governed governed) {
    int from = placed.get(governed.cause().from()).begin();
    int to = placed.get(governed.cause().to() - 1).end();
    return List.of(sentence.substring(from, to));
  }

  private List<Quantity> quantities(List<String> tokens) {
    var found = new ArrayList<Quantity>();
    var numbered = numbers.in(tokens);
    for (int i = 0; i < numbered.size(); i++) {
      var number = numbered.get(i);
      int to = number.to();
      if (i + 1 < numbered.size() && range(tokens, number, numbered.get(i + 1))) {
        to = numbered.get(++i).to();
      }
      boolean article = number.value() == 1 && to == number.to() && !digits(tokens, number.from());
      found.add(new Quantity(number.from(), to, article));
    }
    for (int i = 0; i < tokens.size(); i++) {
      var met = vague.at(tokens, i);
      boolean numeric = met != null && overlaps(found, met.from(), met.to() + 1);
      if (met != null && !numeric && !governors.bare(tokens.get(i))) {
        found.add(new Quantity(met.from(), met.to(), true));
        i = met.to() - 1;
      }
    }
    found.sort(Comparator.comparingInt(Quantity::from));
    return found;
  }

  private static boolean digits(List<String> tokens, int at) {
    return Character.isDigit(tokens.get(at).charAt(0));
  }

  private static boolean overlaps(List<Quantity> found, int from, int to) {
    for (int i = found.size() - 1; i >= 0; i--) {
      if (found.get(i).from() < to && found.get(i).to() > from) {
        return true;
      }
    }
    return false;
  }

  private boolean range(List<String> tokens, Numbers.Found a, Numbers.Found b) {
    int from = begin(tokens, a.from());
    String words = String.join(" ", tokens.subList(from, b.to()));
    return b.from() - a.to() <= 2
        && FigureReading.of(words, 0, words.length(), language).qualifier().equals("range");
  }

  /** Where the qualifiers before a number begin. */
  private int begin(List<String> tokens, int number) {
    int from = number;
    for (var met = before(tokens, from); met != null; met = before(tokens, from)) {
      from = met.from();
    }
    return from;
  }

  private Phrases.@Nullable Met before(List<String> tokens, int to) {
    var met = qualifiers.before(tokens, to);
    var opener = openers.before(tokens, to);
    boolean opens = opener != null && !governors.bare(tokens.get(opener.from()));
    return met == null && opens ? opener : met;
  }

  /** "At least" may follow the noun. */
  private int trailing(List<String> tokens, int to) {
    var met = to < tokens.size() ? qualifiers.at(tokens, to) : null;
    boolean closed =
        met != null
            && numbers
                .in(tokens.subList(met.to(), Math.min(met.to() + 1, tokens.size())))
                .isEmpty();
    return met != null && closed ? met.to() : to;
  }
}
