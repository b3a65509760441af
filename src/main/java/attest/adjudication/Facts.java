// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Choices.Hedge;
import attest.annotation.Choices.Polarity;
import attest.annotation.Details;
import attest.shared.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What details say, as lines of a term and a value that a page shows in its language. */
final class Facts {
  private Facts() {}

  /** What a line is about; the page has the words. */
  public enum Term implements Word {
    FIGURE,
    HARM,
    QUALIFIER,
    CATEGORY,
    SIDE_HARMED,
    PERPETRATOR,
    PLACE,
    TIME,
    SOURCE,
    CLAIM,
    HEDGE,
    ATTRIBUTION,
    FORM,
    POLARITY,
    CHAIN
  }

  /**
   * One line.
   *
   * @param place of the detail among its like, from 0
   * @param value a word of the scheme, or words as they were given; empty where nothing was said
   * @param differs whether another answer says otherwise here
   */
  public record Fact(Term term, int place, String value, boolean differs) {
    private boolean isAbout(Fact other) {
      return term == other.term && place == other.place;
    }

    private Fact beside(List<List<Fact>> others) {
      boolean other =
          others.stream().flatMap(List::stream).anyMatch(f -> isAbout(f) && !f.value.equals(value));
      boolean missing = others.stream().anyMatch(facts -> facts.stream().noneMatch(this::isAbout));
      return new Fact(term, place, value, other || missing);
    }
  }

  /** The lines of each answer, those marked in which the answers differ. */
  static List<List<Fact>> beside(List<Details> answers) {
    var all = InStep.of(answers).stream().map(Facts::of).toList();
    return all.stream().map(facts -> facts.stream().map(f -> f.beside(all)).toList()).toList();
  }

  /** The lines of one answer. */
  static List<Fact> of(Details details) {
    return of(details, details);
  }

  /**
   * The lines of some details of an answer.
   *
   * @param within the whole answer, whose attributions name the sources of figures
   */
  static List<Fact> of(Details details, Details within) {
    var facts = new ArrayList<Fact>();
    for (int i = 0; i < details.claims().size(); i++) {
      var claim = details.claims().get(i);
      add(facts, Term.CLAIM, i, claim.type().word());
      add(facts, Term.HEDGE, i, claim.hedge() == Hedge.NONE ? "" : claim.hedge().word());
    }
    for (int i = 0; i < details.figures().size(); i++) {
      figure(facts, i, details.figures().get(i), within);
    }
    for (int i = 0; i < details.attributions().size(); i++) {
      var one = details.attributions().get(i);
      add(facts, Term.ATTRIBUTION, i, name(one));
      add(facts, Term.FORM, i, one.form() == null ? "" : one.form().word());
      add(facts, Term.POLARITY, i, one.polarity() == Polarity.ASSERTS ? "" : one.polarity().word());
      add(facts, Term.CHAIN, i, String.join(" → ", one.chain()));
    }
    return facts;
  }

  private static void figure(List<Fact> facts, int place, Details.Figure figure, Details within) {
    add(facts, Term.FIGURE, place, ends(figure));
    add(facts, Term.HARM, place, figure.harm().word());
    add(facts, Term.QUALIFIER, place, figure.qualifier().word());
    add(facts, Term.CATEGORY, place, figure.category().word());
    add(facts, Term.SIDE_HARMED, place, figure.sideHarmed());
    add(facts, Term.PERPETRATOR, place, figure.perpetrator());
    add(facts, Term.PLACE, place, figure.place());
    add(facts, Term.TIME, place, time(figure));
    add(facts, Term.SOURCE, place, source(figure, within));
  }

  private static void add(List<Fact> facts, Term term, int place, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(term, place, value, false));
    }
  }

  /** The ends as numbers, an open one as an ellipsis; as printed where both are open. */
  static String ends(Details.Figure figure) {
    Long low = figure.low();
    Long high = figure.high();
    if (low == null && high == null) {
      return figure.text();
    }
    return Objects.equals(low, high) ? grouped(low) : end(low) + "–" + end(high);
  }

  private static String end(@Nullable Long end) {
    return end == null ? "…" : grouped(end);
  }

  private static String grouped(@Nullable Long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }

  private static String time(Details.Figure figure) {
    var days =
        Stream.of(figure.from(), figure.to())
            .filter(Objects::nonNull)
            .map(Objects::toString)
            .distinct()
            .collect(Collectors.joining("–"));
    String kind = figure.timeKind() == null ? "" : figure.timeKind().word();
    return (kind + " " + days).strip();
  }

  private static String source(Details.Figure figure, Details within) {
    UUID source = figure.source();
    if (source == null) {
      return figure.unsourced() ? "unsourced" : "";
    }
    return within.attributions().stream()
        .filter(a -> a.id().equals(source))
        .map(Facts::name)
        .findFirst()
        .orElse("earlier");
  }

  static String name(Details.Attribution attribution) {
    if (!attribution.source().isEmpty()) {
      return attribution.source();
    }
    var mention = attribution.mention();
    var cue = attribution.cue();
    return mention != null ? mention.text() : cue != null ? cue.text() : "…";
  }
}
