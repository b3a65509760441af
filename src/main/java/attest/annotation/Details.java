// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.annotation.Choices.Category;
import attest.annotation.Choices.Form;
import attest.annotation.Choices.Harm;
import attest.annotation.Choices.Hedge;
import attest.annotation.Choices.Polarity;
import attest.annotation.Choices.Precision;
import attest.annotation.Choices.Qualifier;
import attest.annotation.Choices.TimeKind;
import attest.annotation.Choices.Type;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says beyond its labels, as the API takes and gives it and as the history keeps it.
 * Each detail has an id that its client made and that stays over every save. A span {@code [begin,
 * end)} counts UTF-16 code units from the beginning of the <em>sentence's</em> text, not of the
 * article's; both ends are null where none is marked.
 */
public record Details(List<Claim> claims, List<Figure> figures, List<Attribution> attributions) {
  public static final Details NONE = new Details(List.of(), List.of(), List.of());

  private static final UUID NAMELESS = new UUID(0, 0);
  private static final String EMPTY = "{}";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final ObjectReader READER = JSON.readerFor(Details.class);

  public Details {
    claims = Objects.requireNonNullElse(claims, List.of());
    figures = Objects.requireNonNullElse(figures, List.of());
    attributions = Objects.requireNonNullElse(attributions, List.of());
  }

  /** A check-worthy assertion. {@code hedge} left out = none. */
  public record Claim(
      UUID id,
      Type type,
      Hedge hedge,
      @Schema(description = BEGIN) @Nullable Integer begin,
      @Schema(description = END) @Nullable Integer end) {
    public Claim {
      hedge = Objects.requireNonNullElse(hedge, Hedge.NONE);
    }

    Claim at(@Nullable Integer newBegin, @Nullable Integer newEnd) {
      return new Claim(id, type, hedge, newBegin, newEnd);
    }
  }

  /**
   * People harmed, and how many. {@code low} or {@code high} null = open on that side; texts left
   * out are empty = unknown; {@code category} left out = unknown.
   *
   * @param qualifier what the print licenses; {@code more_than} excludes the low end itself
   * @param from first day, {@code to} last day of the time meant; null = unknown
   * @param subsetOf the figure of the same article and reviewer that contains this one
   * @param source the attribution of this or an earlier sentence that gives it
   * @param unsourced looked for, and nobody is credited; then {@code source} is null
   */
  public record Figure(
      UUID id,
      String text,
      @Schema(description = BEGIN) @Nullable Integer begin,
      @Schema(description = END) @Nullable Integer end,
      @Nullable Long low,
      @Nullable Long high,
      Qualifier qualifier,
      Harm harm,
      Category category,
      String sideHarmed,
      String perpetrator,
      String place,
      @Nullable Precision placePrecision,
      @Nullable TimeKind timeKind,
      @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDate from,
      @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDate to,
      @Nullable UUID subsetOf,
      @Nullable UUID source,
      Boolean unsourced) {
    public Figure {
      text = Objects.requireNonNullElse(text, "");
      category = Objects.requireNonNullElse(category, Category.UNKNOWN);
      sideHarmed = Objects.requireNonNullElse(sideHarmed, "");
      perpetrator = Objects.requireNonNullElse(perpetrator, "");
      place = Objects.requireNonNullElse(place, "");
      unsourced = Objects.requireNonNullElse(unsourced, false);
    }

    Figure at(@Nullable Integer newBegin, @Nullable Integer newEnd) {
      return with(id, text, newBegin, newEnd, subsetOf, source);
    }

    private Figure renamed(UnaryOperator<UUID> renaming) {
      var whole = subsetOf == null ? null : renaming.apply(subsetOf);
      var credited = source == null ? null : renaming.apply(source);
      return with(renaming.apply(id), text, begin, end, whole, credited);
    }

    private Figure wordless() {
      return with(id, "", begin, end, subsetOf, source);
    }

    /** The same of another name, place or print. */
    private Figure with(
        UUID newId,
        String print,
        @Nullable Integer newBegin,
        @Nullable Integer newEnd,
        @Nullable UUID whole,
        @Nullable UUID credited) {
      return new Figure(
          newId,
          print,
          newBegin,
          newEnd,
          low,
          high,
          qualifier,
          harm,
          category,
          sideHarmed,
          perpetrator,
          place,
          placePrecision,
          timeKind,
          from,
          to,
          whole,
          credited,
          unsourced);
    }
  }

  /**
   * A source as a sentence credits it.
   *
   * @param source its name
   * @param chain names from the relay to the origin
   * @param inheritsFrom the earlier sentence of the article where the cue stands
   */
  public record Attribution(
      UUID id,
      String source,
      @Nullable Printed mention,
      @Nullable Printed cue,
      @Nullable Form form,
      List<String> chain,
      Polarity polarity,
      @Nullable Long inheritsFrom) {
    private Attribution renamed(
        UnaryOperator<UUID> renaming, UnaryOperator<@Nullable Long> sentence) {
      return new Attribution(
          renaming.apply(id),
          source,
          mention,
          cue,
          form,
          chain,
          polarity,
          sentence.apply(inheritsFrom));
    }

    public Attribution {
      source = Objects.requireNonNullElse(source, "");
      chain = Objects.requireNonNullElse(chain, List.of());
      polarity = Objects.requireNonNullElse(polarity, Polarity.ASSERTS);
    }

    Attribution at(
        @Nullable Printed newMention, @Nullable Printed newCue, @Nullable Long inherits) {
      return new Attribution(id, source, newMention, newCue, form, chain, polarity, inherits);
    }

    private Attribution wordless() {
      return at(Printed.wordless(mention), Printed.wordless(cue), inheritsFrom);
    }
  }

  /** Words as printed, with their place in the sentence where it is marked. */
  public record Printed(
      String text,
      @Schema(description = BEGIN) @Nullable Integer begin,
      @Schema(description = END) @Nullable Integer end) {
    public Printed {
      text = Objects.requireNonNullElse(text, "");
    }

    Printed at(@Nullable Integer newBegin, @Nullable Integer newEnd) {
      return new Printed(text, newBegin, newEnd);
    }

    private static @Nullable Printed wordless(@Nullable Printed printed) {
      return printed == null ? null : new Printed("", printed.begin, printed.end);
    }
  }

  private static final String BEGIN =
      "First UTF-16 code unit of the span, counted from the beginning of the sentence's text.";
  private static final String END =
      "One past the last UTF-16 code unit of the span, counted from the beginning of the"
          + " sentence's text.";

  public int size() {
    return claims.size() + figures.size() + attributions.size();
  }

  /** The ids of its details. */
  public List<UUID> ids() {
    return Stream.of(
            claims.stream().map(Claim::id),
            figures.stream().map(Figure::id),
            attributions.stream().map(Attribution::id))
        .flatMap(Function.identity())
        .toList();
  }

  /**
   * The same under other ids.
   *
   * @param id the new one of each detail, and of what it refers to
   * @param sentence the new id of a sentence that an attribution inherits from
   */
  public Details renamed(UnaryOperator<UUID> id, UnaryOperator<@Nullable Long> sentence) {
    return new Details(
        claims.stream()
            .map(c -> new Claim(id.apply(c.id), c.type, c.hedge, c.begin, c.end))
            .toList(),
        figures.stream().map(f -> f.renamed(id)).toList(),
        attributions.stream().map(a -> a.renamed(id, sentence)).toList());
  }

  /** The same with attributions that inherit from other sentences. */
  Details inheriting(UnaryOperator<@Nullable Long> sentence) {
    return renamed(UnaryOperator.identity(), sentence);
  }

  /** What it says, for comparing, without the ids and what they refer to. */
  Details nameless() {
    return renamed(id -> NAMELESS, sentence -> null);
  }

  /** The same without words as printed; names that reviewers gave stay. */
  public Details wordless() {
    return new Details(
        claims,
        figures.stream().map(Figure::wordless).toList(),
        attributions.stream().map(Attribution::wordless).toList());
  }

  public String json() {
    try {
      return size() == 0 ? EMPTY : JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As {@link #json} wrote them. */
  public static Details of(String json) {
    try {
      return json.equals(EMPTY) ? NONE : READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Details in the history are unreadable", e);
    }
  }
}
