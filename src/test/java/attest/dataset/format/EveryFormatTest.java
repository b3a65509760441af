// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.dataset.Format;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each format, read by what is not its writer: words stand where its offsets say, and hostile text
 * comes back as it was, or as the format is known to write it. A format without a reader fails.
 */
class EveryFormatTest {
  private static final List<String> MARKED =
      List.of("douze 👨🏻‍🚒", "cinq enfants", "l’ho\u0302pital", "١٢ شخصا");
  private static final List<String> SENTENCES =
      IntStream.rangeClosed(1, 5).mapToObj(Given::sentence).toList();
  private static final String UNBROKEN = Given.NASTY.replaceAll("[\\r\\n\\t\\u2028]", " ");
  private static final Pattern UNIT =
      Pattern.compile("utf-?16|code[ -]points|The format has no offsets", Pattern.CASE_INSENSITIVE);

  private interface Reader {
    Readers.Read read(byte[] file) throws Exception;
  }

  /**
   * What must be read.
   *
   * @param hostile empty where the format has no place for free text
   */
  private record Proof(List<String> words, String hostile, Reader reader) {}

  private static final Map<Format, Proof> PROOFS = new EnumMap<>(Format.class);

  static {
    prove(Format.JSONL, SENTENCES, Given.NASTY, Readers::ownLines);
    prove(Format.CSV, SENTENCES, "'" + Given.NASTY, Readers::table);
    prove(Format.HF, SENTENCES, Given.NASTY, Readers::folder);
    prove(Format.WEBANNO_TSV, MARKED, Given.NASTY.replace("\r\n", "\n"), Readers::tsv);
    prove(
        Format.UIMA_JSON,
        MARKED,
        Given.NASTY,
        file -> Readers.cas(UimaTest.json(Given.entries(file).get("article-7.json"))));
    prove(
        Format.UIMA_XMI,
        MARKED,
        Given.NASTY,
        file -> Readers.cas(UimaTest.xmi(Given.entries(file))));
    prove(Format.BRAT, MARKED, UNBROKEN, Readers::brat);
    prove(Format.CONLL, MARKED.stream().map(w -> w.replace(" ", "")).toList(), "", Readers::conll);
    prove(Format.WEB_ANNOTATION, MARKED, Given.NASTY, Readers::webAnnotation);
    prove(Format.DOCCANO, MARKED, Given.NASTY, Readers::doccano);
    prove(Format.LABEL_STUDIO, MARKED, Given.NASTY, Readers::labelStudio);
    prove(Format.FEVER, SENTENCES.subList(1, 2), Given.NASTY, Readers::fever);
    prove(Format.CLAIMREVIEW, List.of(Given.NASTY), Given.NASTY, Readers::claimReview);
  }

  private static void prove(Format format, List<String> words, String hostile, Reader reader) {
    PROOFS.put(format, new Proof(words, hostile, reader));
  }

  private static byte[] file(Format format) {
    var bytes = new ByteArrayOutputStream();
    var writing = format.writing(Given.OUTLINE, new Out(bytes));
    writing.begin();
    if (format.isOfDossiers()) {
      writing.add(statement());
    } else {
      writing.add(Given.portion());
    }
    writing.end();
    return bytes.toByteArray();
  }

  private static Statement statement() {
    var evidence =
        new Statement.Evidence(
            1, 7, Given.NASTY, "", "", LocalDate.of(2031, 3, 14), 102, 2, Given.sentence(2), false);
    return new Statement(
        9,
        Given.NASTY,
        "CONFIRMED",
        2,
        Instant.parse("2031-03-15T10:00:00Z"),
        List.of(evidence),
        List.of());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void wordsStandWhereOffsetsSayAndHostileTextComesThrough(Format format) throws Exception {
    var proof = PROOFS.get(format);
    assertNotNull(proof, "A format needs a reader that is not its writer");
    var read = proof.reader.read(file(format));
    assertTrue(read.words().containsAll(proof.words), read.words().toString());
    assertEquals(proof.hostile, read.hostile());
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"FEVER", "CLAIMREVIEW"},
      mode = EnumSource.Mode.EXCLUDE)
  void eachFileOfArticlesStatesWhatItsOffsetsCount(Format format) {
    byte[] file = file(format);
    String text =
        format.mediaType().equals("application/zip")
            ? String.join("\n", Given.entries(file).values())
            : new String(file, UTF_8);
    assertTrue(UNIT.matcher(text).find(), text);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theSameArticlesGiveTheSameBytesAndNamesOfOurs(Format format) {
    byte[] file = file(format);
    assertArrayEquals(file, file(format));
    if (format.mediaType().equals("application/zip")) {
      Given.entries(file)
          .keySet()
          .forEach(
              name -> assertTrue(name.matches("([A-Za-z0-9-]+/)*[A-Za-z0-9-]+\\.[A-Za-z]+"), name));
    }
  }
}
