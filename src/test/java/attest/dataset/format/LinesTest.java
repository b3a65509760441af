// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.article.Kind;
import attest.corroboration.Relation;
import attest.dataset.Beside;
import attest.dataset.Earlier;
import attest.dataset.GivenAnswer;
import attest.dataset.PairJudgement;
import attest.dataset.Portion;
import attest.dataset.Portion.Row;
import attest.dataset.Remark;
import attest.dataset.SentenceLine;
import attest.dataset.SentenceLine.Handed;
import attest.dataset.SentenceLine.Place;
import attest.dataset.SentenceLine.Source;
import attest.dataset.Withdrawn;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines that are written piece by piece are those that are read: whatever a line may hold. */
class LinesTest {
  private static final Instant NOW = Instant.parse("2031-03-15T10:00:00Z");

  private static String written(Portion portion) {
    var bytes = new ByteArrayOutputStream();
    new JsonLines(new Out(bytes)).add(portion);
    return bytes.toString(UTF_8);
  }

  private static void assertSame(Portion portion) {
    var bytes = new ByteArrayOutputStream();
    var out = new Out(bytes);
    var source = portion.article();
    for (var row : portion.rows()) {
      out.line(line(portion, source, row));
      source = source.brief();
    }
    assertEquals(bytes.toString(UTF_8), written(portion));
  }

  private static SentenceLine line(Portion portion, Source source, Row row) {
    return new SentenceLine(
        portion.project(),
        source,
        row.place(),
        SentenceLine.UNIT,
        SentenceLine.DETAILS_FROM,
        row.answers(),
        row.withdrawn(),
        row.beside().comments(),
        row.beside().corroborations());
  }

  private static Portion portion(String text, List<GivenAnswer> answers, Beside beside) {
    var source =
        new Source(
            7,
            Given.NASTY,
            "",
            "",
            "",
            "fr",
            "",
            null,
            "",
            text == null ? "#" : null,
            text,
            List.of(new Handed("A", NOW, null)));
    var place = new Place(101, 1, Kind.TITLE, 0, 5, false, text, text == null ? "#" : null);
    var gone = new Withdrawn("B", 2, 1, NOW, true, 1, List.of(earlier()));
    return new Portion(
        "harbour",
        source,
        List.of(
            new Row(place, answers, List.of(gone), beside), new Row(place, answers, List.of())));
  }

  private static Earlier earlier() {
    return new Earlier(
        true,
        List.of("CLAIM"),
        List.of(),
        List.of(),
        List.of(),
        Given.NASTY,
        1,
        1,
        NOW,
        false,
        List.of("CLAIM"));
  }

  private static GivenAnswer answer(Instant at, Map<String, Double> probabilities) {
    var details = Details.NONE;
    return new GivenAnswer(
        Given.NASTY,
        List.of("CLAIM", Given.NASTY),
        details.claims(),
        details.figures(),
        details.attributions(),
        Given.NASTY,
        3,
        2,
        at,
        true,
        2,
        true,
        List.of("CLAIM", new UUID(1, 4).toString()),
        probabilities,
        List.of(earlier()),
        null);
  }

  private static GivenAnswer settled(Outcome outcome) {
    return new GivenAnswer(
        "adjudicated",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        1,
        1,
        NOW,
        false,
        null,
        null,
        List.of(),
        Map.of(),
        List.of(),
        outcome);
  }

  @Test
  void anArticleWithDetailsIsTheSame() {
    assertSame(Given.portion());
  }

  @Test
  void whatFewLinesHaveIsTheSame() {
    var beside =
        new Beside(
            List.of(new Remark(1, 1, "A", Given.NASTY, NOW, "B", NOW)),
            List.of(
                new PairJudgement(102, "A", Relation.values()[0], 102L, "", null, null, 1, NOW)));
    assertSame(portion("Karsten 🚑", List.of(answer(NOW, Map.of("CLAIM", 0.25))), beside));
    assertSame(portion(null, List.of(answer(NOW, Map.of()), answer(NOW, Map.of())), Beside.NONE));
    assertSame(new Portion("harbour", Given.portion().article(), List.of()));
    for (var outcome : Outcome.values()) {
      assertSame(portion("", List.of(settled(outcome)), Beside.NONE));
    }
  }

  @Test
  void momentsOfEachPrecisionAndAgeAreTheSame() {
    var answers =
        Stream.of(
                "2031-03-15T23:59:59.999999999Z",
                "2031-03-15T00:00:00.120Z",
                "2031-03-16T01:02:03.000450Z",
                "2031-03-16T10:20:30Z",
                "1969-12-31T23:59:59.000000001Z",
                "+12031-03-15T10:00:00Z",
                "-0001-03-15T10:00:00Z",
                "2031-03-16T00:00:00.999Z")
            .map(at -> answer(Instant.parse(at), Map.of()))
            .toList();
    assertSame(portion("", answers, Beside.NONE));
  }
}
