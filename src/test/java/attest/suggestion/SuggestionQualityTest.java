// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How well the rules do on sentences that were marked by hand, tuned on and held out. */
class SuggestionQualityTest {
  /** Right, wrongly suggested, missed; and of the right ones how many say the marked harm. */
  private static final class Score {
    private int right;
    private int wrong;
    private int missed;
    private int harms;

    double precision() {
      return right == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
      return right == 0 ? 0 : (double) right / (right + missed);
    }

    String told() {
      return String.format(
          Locale.ROOT,
          "precision %.3f recall %.3f (%d right, %d wrong, %d missed)",
          precision(),
          recall(),
          right,
          wrong,
          missed);
    }
  }

  @ParameterizedTest
  @CsvSource({"tuned,fr", "tuned,en", "tuned,ar", "heldout,fr", "heldout,en", "heldout,ar"})
  void figuresAreFoundAndOtherNumbersLeftAlone(String set, String language) throws IOException {
    var score = new Score();
    for (var sentence : MarkedSentence.all(set, language)) {
      count(score, sentence, FigureSearch.in(sentence.text(), language), language);
    }
    System.out.printf(
        "%s %s figures: %s, harm right in %d%n", set, language, score.told(), score.harms);
    assertTrue(score.precision() >= 0.9 && score.recall() >= 0.8, score.told());
  }

  private static void count(
      Score score, MarkedSentence sentence, List<SuggestedFigure> found, String language) {
    var marks = sentence.of('F');
    for (var mark : marks) {
      var hit = found.stream().filter(f -> same(mark, f)).findFirst();
      score.right += hit.isPresent() ? 1 : 0;
      score.missed += hit.isPresent() ? 0 : 1;
      String harm = mark.says().substring(mark.says().indexOf(' ') + 1);
      score.harms += hit.filter(f -> harm.equals(f.reading().harm())).isPresent() ? 1 : 0;
    }
    var wrong = found.stream().filter(f -> marks.stream().noneMatch(m -> same(m, f))).toList();
    score.wrong += wrong.size();
  }

  private static boolean same(MarkedSentence.Mark mark, SuggestedFigure figure) {
    String ends = mark.says().split(" ", 2)[0];
    var reading = figure.reading();
    return mark.overlaps(figure.begin(), figure.end())
        && ends.equals(end(reading.low()) + ".." + end(reading.high()));
  }

  private static String end(@Nullable Long number) {
    return number == null ? "" : number.toString();
  }

  @ParameterizedTest
  @CsvSource({"tuned,fr", "tuned,en", "tuned,ar", "heldout,fr", "heldout,en", "heldout,ar"})
  void sourcesAreFoundWithTheirCues(String set, String language) throws IOException {
    var score = new Score();
    for (var sentence : MarkedSentence.all(set, language)) {
      var found = AttributionSearch.in(sentence.text(), language, List.of());
      long right = found.stream().filter(a -> credited(sentence, a)).count();
      int sources = sentence.of('S').size();
      score.right += (int) Math.min(right, sources);
      score.wrong += (int) (found.size() - Math.min(right, sources));
      score.missed += (int) (sources - Math.min(right, sources));
    }
    System.out.printf("%s %s attributions: %s%n", set, language, score.told());
    assertTrue(score.precision() >= 0.8 && score.recall() >= 0.6, score.told());
  }

  private static boolean credited(MarkedSentence sentence, SuggestedAttribution found) {
    boolean source =
        sentence.of('S').stream()
            .anyMatch(m -> m.overlaps(found.source().begin(), found.source().end()));
    boolean cue =
        sentence.of('C').stream().anyMatch(m -> m.overlaps(found.cue().begin(), found.cue().end()));
    return source && cue;
  }

  /** Sentences whose first sign says whether they assert something. */
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "ar"})
  void claimsAreToldFromWishesQuestionsAndViews(String language) throws IOException {
    var score = new Score();
    for (var sentence : MarkedSentence.all("claims", language)) {
      boolean claim = sentence.text().startsWith("+ ");
      String text = sentence.text().substring(2);
      boolean likely = Suggestions.of(text, language, List.of()).claim().likelihood() >= 0.5;
      score.right += claim && likely ? 1 : 0;
      score.wrong += !claim && likely ? 1 : 0;
      score.missed += claim && !likely ? 1 : 0;
    }
    System.out.printf("%s claims: %s%n", language, score.told());
    assertTrue(score.precision() >= 0.9 && score.recall() >= 0.6, score.told());
  }
}
