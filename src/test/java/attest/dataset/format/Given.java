// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.annotation.Choices.Category;
import attest.annotation.Choices.Form;
import attest.annotation.Choices.Harm;
import attest.annotation.Choices.Hedge;
import attest.annotation.Choices.Polarity;
import attest.annotation.Choices.Qualifier;
import attest.annotation.Choices.Type;
import attest.annotation.Details;
import attest.annotation.Details.Attribution;
import attest.annotation.Details.Claim;
import attest.annotation.Details.Figure;
import attest.annotation.Details.Printed;
import attest.article.Kind;
import attest.dataset.GivenAnswer;
import attest.dataset.Portion;
import attest.dataset.Portion.Row;
import attest.dataset.SentenceLine.Place;
import attest.dataset.SentenceLine.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.zip.ZipInputStream;

/** An article with all that formats stumble over, and the files that become of it. */
final class Given {
  static final String NASTY = "=cmd|' /C calc'!A1\t[x]_*;->\\\r\n../../etc|\u202e\u0001\u2028end";
  static final UUID FIGURE = new UUID(1, 1);
  static final UUID PART = new UUID(1, 2);
  static final UUID SOURCE = new UUID(1, 3);
  static final UUID CLAIM = new UUID(1, 4);
  static final Outline OUTLINE =
      new Outline(
          "harbour",
          "Harbour \"reporting\"\n---: #x",
          "fr",
          List.of("A", NASTY),
          List.of("CLAIM", "CASUALTY_FIGURE", "ATTRIBUTION"),
          false,
          false,
          true);

  /** Emoji, combining marks, a family of four, Arabic, CRLF, a control character. */
  private static final List<String> SENTENCES =
      List.of(
          "Karsten 🚑 brûle",
          "Selon l’ho\u0302pital, douze 👨🏻‍🚒 sont morts, dont cinq enfants.",
          "قُتل ١٢ شخصا في كارستن.",
          "A\u0001b [x]_*|\\ 80\u00a0%.",
          "Rien.");

  private Given() {}

  static Portion portion() {
    var text = new StringBuilder("\ufeff");
    var rows = new ArrayList<Row>();
    for (String sentence : SENTENCES) {
      int begin = text.length();
      text.append(sentence).append("\r\n\r\n");
      int ordinal = rows.size() + 1;
      var place =
          new Place(
              100 + ordinal,
              ordinal,
              Kind.BODY,
              begin,
              begin + sentence.length(),
              true,
              sentence,
              null);
      rows.add(new Row(place, answers(ordinal, sentence), List.of()));
    }
    var source =
        new Source(
            7,
            NASTY,
            "The Invented Courier",
            "",
            "",
            "fr",
            "",
            LocalDate.of(2031, 3, 14),
            NASTY,
            "hash",
            text.toString(),
            List.of());
    return new Portion("harbour", source, rows);
  }

  /** A judges the first three sentences, the other one all but the last. */
  private static List<GivenAnswer> answers(int ordinal, String sentence) {
    var answers = new ArrayList<GivenAnswer>();
    if (ordinal == 1) {
      answers.add(answer("A", List.of(), Details.NONE, ""));
    } else if (ordinal == 2) {
      answers.add(answer("A", List.of("CASUALTY_FIGURE", "ATTRIBUTION"), details(sentence), NASTY));
    } else if (ordinal == 3) {
      answers.add(answer("A", List.of("CASUALTY_FIGURE"), open(sentence), ""));
    }
    if (ordinal < 5) {
      answers.add(answer(NASTY, List.of("CLAIM"), claim(ordinal, sentence), ""));
    }
    return answers;
  }

  private static Details details(String sentence) {
    return new Details(
        List.of(),
        List.of(
            figure(FIGURE, sentence, "douze 👨🏻‍🚒", 12L, 12L, null),
            figure(PART, sentence, "cinq enfants", 5L, 5L, FIGURE)),
        List.of(
            new Attribution(
                SOURCE,
                "Hôpital",
                printed(sentence, "l’ho\u0302pital"),
                printed(sentence, "Selon"),
                Form.INDIRECT,
                List.of("Agence", "Hôpital"),
                Polarity.ASSERTS,
                null)));
  }

  private static Details open(String sentence) {
    return new Details(
        List.of(),
        List.of(figure(new UUID(1, 9), sentence, "١٢ شخصا", 12L, null, null)),
        List.of());
  }

  private static Details claim(int ordinal, String sentence) {
    return ordinal == 2
        ? new Details(
            List.of(new Claim(CLAIM, Type.CASUALTY, Hedge.POSSIBLE, 0, sentence.length())),
            List.of(),
            List.of())
        : Details.NONE;
  }

  private static Printed printed(String sentence, String words) {
    int begin = sentence.indexOf(words);
    return new Printed(words, begin, begin + words.length());
  }

  private static Figure figure(
      UUID id, String sentence, String words, Long low, Long high, UUID whole) {
    var at = printed(sentence, words);
    return new Figure(
        id,
        words,
        at.begin(),
        at.end(),
        low,
        high,
        Qualifier.EXACT,
        Harm.KILLED,
        Category.UNKNOWN,
        "",
        NASTY,
        "",
        null,
        null,
        null,
        null,
        whole,
        whole == null ? SOURCE : null,
        false);
  }

  private static GivenAnswer answer(
      String reviewer, List<String> labels, Details details, String note) {
    return new GivenAnswer(
        reviewer,
        labels,
        details.claims(),
        details.figures(),
        details.attributions(),
        note,
        1,
        1,
        Instant.parse("2031-03-15T10:00:00Z"),
        false,
        null,
        null,
        List.of(),
        Map.of(),
        List.of(),
        null);
  }

  /** What a format makes of that article alone. */
  static byte[] bytes(BiFunction<Outline, Out, Writing> format) {
    var bytes = new ByteArrayOutputStream();
    var writing = format.apply(OUTLINE, new Out(bytes));
    writing.begin();
    writing.add(portion());
    writing.end();
    return bytes.toByteArray();
  }

  static String text(BiFunction<Outline, Out, Writing> format) {
    return new String(bytes(format), StandardCharsets.UTF_8);
  }

  /** The entries of an archive by name. */
  static Map<String, String> entries(BiFunction<Outline, Out, Writing> format) {
    return entries(bytes(format));
  }

  static Map<String, String> entries(byte[] archive) {
    var entries = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a sentence, by its ordinal. */
  static String sentence(int ordinal) {
    return SENTENCES.get(ordinal - 1);
  }
}
