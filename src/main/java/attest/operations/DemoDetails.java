// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.annotation.Choices.Category;
import attest.annotation.Choices.Form;
import attest.annotation.Choices.Harm;
import attest.annotation.Choices.Polarity;
import attest.annotation.Choices.Qualifier;
import attest.annotation.Choices.TimeKind;
import attest.annotation.Details;
import attest.project.Label;
import attest.suggestion.Stretch;
import attest.suggestion.SuggestedAttribution;
import attest.suggestion.SuggestedFigure;
import attest.suggestion.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the demonstration's reviewers record beside their labels: the figures and credits that the
 * rules read in the sentence, as somebody would who accepts what is suggested and writes a name
 * where the sentence says "she". For one reviewer and the sentences of one article in their order.
 */
final class DemoDetails {
  /** Words before a figure that make it a part of the one before. */
  private static final Pattern PART =
      Pattern.compile("(?:dont|of whom|including|among them|بينهم|منهم)\\W{0,3}(?:\\w+ ){0,2}$");

  private static final Pattern TOTAL = Pattern.compile("depuis|since|منذ");

  /** Words for somebody who was named before. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?iu)(?:s?he|it|they|ils?|elles?|l’organisation"
              + "|(?:her|his|its|their|son|sa|ses|leurs?) .*)");

  private final String language;
  private final Collection<String> names;
  private final boolean subsets;
  private String lastNamed = "";

  /**
   * @param names of the source register
   * @param subsets whether the reviewer marks what is a part of another figure
   */
  DemoDetails(String language, Collection<String> names, boolean subsets) {
    this.language = language;
    this.names = names;
    this.subsets = subsets;
  }

  Details in(String sentence, List<String> labels) {
    var found = Suggestions.of(sentence, language, names);
    var attributions =
        labels.contains(Label.ATTRIBUTION)
            ? found.attributions().stream().map(a -> credited(sentence, a)).toList()
            : List.<Details.Attribution>of();
    UUID source = attributions.size() == 1 ? attributions.get(0).id() : null;
    var figures =
        labels.contains(Label.CASUALTY_FIGURE)
            ? figures(sentence, found.figures(), source)
            : List.<Details.Figure>of();
    return new Details(List.of(), figures, attributions);
  }

  private List<Details.Figure> figures(
      String sentence, List<SuggestedFigure> found, @Nullable UUID source) {
    var figures = new ArrayList<Details.Figure>();
    for (var figure : found) {
      boolean part = subsets && PART.matcher(sentence.substring(0, figure.begin())).find();
      UUID whole = part && !figures.isEmpty() ? figures.get(0).id() : null;
      figures.add(counted(sentence, figure, whole, source));
    }
    return figures;
  }

  private static Details.Figure counted(
      String sentence, SuggestedFigure figure, @Nullable UUID whole, @Nullable UUID source) {
    var reading = figure.reading();
    String harm = reading.harm() == null ? Harm.OTHER.name() : upper(reading.harm());
    boolean total = TOTAL.matcher(sentence).find();
    return new Details.Figure(
        UUID.randomUUID(),
        sentence.substring(figure.begin(), figure.end()),
        figure.begin(),
        figure.end(),
        reading.low(),
        reading.high(),
        Qualifier.valueOf(upper(reading.qualifier())),
        Harm.valueOf(harm),
        Category.valueOf(upper(reading.category())),
        "",
        "",
        "",
        null,
        total ? TimeKind.CUMULATIVE : TimeKind.EVENT,
        null,
        null,
        whole,
        source,
        false);
  }

  private Details.Attribution credited(String sentence, SuggestedAttribution credit) {
    var mention = printed(sentence, credit.source());
    String source = named(sentence, credit.source());
    var relay = credit.relay();
    return new Details.Attribution(
        UUID.randomUUID(),
        source,
        mention,
        printed(sentence, credit.cue()),
        Form.valueOf(upper(credit.form())),
        relay == null ? List.of() : List.of(relay.in(sentence), source),
        Polarity.ASSERTS,
        null);
  }

  private String named(String sentence, Stretch source) {
    String words = source.in(sentence);
    if (POINTS_BACK.matcher(words).matches()) {
      String before = sentence.substring(0, source.begin());
      return names.stream()
          .filter(before::contains)
          .max(Comparator.comparingInt(String::length))
          .orElse(lastNamed);
    }
    lastNamed = words;
    return words;
  }

  private static Details.Printed printed(String sentence, Stretch at) {
    return new Details.Printed(at.in(sentence), at.begin(), at.end());
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
