// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.uima.cas.CAS;

/** Readers of each format that know nothing of what wrote it. */
final class Readers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Readers() {}

  /** Words as the file's offsets tell them, and hostile text as it was read. */
  record Read(List<String> words, String hostile) {}

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private static List<JsonNode> lines(byte[] file) {
    return List.of(new String(file, UTF_8).split("\n")).stream().map(Readers::json).toList();
  }

  /** By UTF-16 code units, as strings count here. */
  private static String units(int begin, int end) {
    return Given.portion().text().substring(begin, end);
  }

  private static String points(int begin, int end) {
    int[] points = Given.portion().text().codePoints().toArray();
    return new String(points, begin, end - begin);
  }

  private static List<String> all(Iterable<JsonNode> nodes, Function<JsonNode, String> words) {
    var found = new ArrayList<String>();
    nodes.forEach(node -> found.add(words.apply(node)));
    return found;
  }

  private static String places(JsonNode sentence) {
    return units(sentence.get("begin").asInt(), sentence.get("end").asInt());
  }

  static Read ownLines(byte[] file) {
    var lines = lines(file);
    assertEquals(Given.portion().text(), lines.get(0).at("/article/text").asText());
    return new Read(
        all(lines, line -> places(line.get("sentence"))),
        lines.get(1).at("/answers/0/note").asText());
  }

  static Read table(byte[] file) throws IOException {
    String text = new String(file, UTF_8).substring(1);
    try (var rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .<Map<String, String>>readValues(text)) {
      var read = rows.readAll();
      var words =
          read.stream()
              .map(
                  row ->
                      units(
                          Integer.parseInt(row.get("begin_utf16")),
                          Integer.parseInt(row.get("end_utf16"))))
              .toList();
      return new Read(words, read.get(0).get("title"));
    }
  }

  static Read folder(byte[] file) {
    var rows = lines(Given.entries(file).get("data/train.jsonl").getBytes(UTF_8));
    return new Read(all(rows, Readers::places), rows.get(0).get("title").asText());
  }

  static Read tsv(byte[] file) {
    var read = new TsvReader(Given.entries(file).get("article-7.tsv"));
    var words = read.spans().stream().map(span -> units(span.begin(), span.end())).toList();
    var figure = read.span("webanno.custom.AttestFigure", Given.FIGURE.toString());
    return new Read(words, figure.values().get("perpetrator"));
  }

  static Read cas(CAS cas) {
    var words = new ArrayList<String>();
    cas.getAnnotationIndex().forEach(mark -> words.add(mark.getCoveredText()));
    var figure = cas.getTypeSystem().getType("attest.Figure");
    var said =
        cas.getAnnotationIndex(figure)
            .iterator()
            .next()
            .getStringValue(figure.getFeatureByBaseName("perpetrator"));
    return new Read(words, said);
  }

  static Read brat(byte[] file) {
    String marks = Given.entries(file).get("reviewer-1/article-7.ann");
    var words = new ArrayList<String>();
    Pattern.compile("(?m)^T\\d+\t\\w+ (\\d+) (\\d+)\t")
        .matcher(marks)
        .results()
        .forEach(
            t -> words.add(points(Integer.parseInt(t.group(1)), Integer.parseInt(t.group(2)))));
    var note =
        Pattern.compile("(?m)^#\\d+\tAnnotatorNotes T\\d+\t.*perpetrator=(.*)$").matcher(marks);
    return new Read(words, note.find() ? note.group(1) : marks);
  }

  static Read conll(byte[] file) {
    var words = new ArrayList<String>();
    for (String line : Given.entries(file).get("reviewer-1/article-7.conll").split("\n")) {
      var cells = line.split(" ");
      if (cells.length == 2 && cells[1].startsWith("B-")) {
        words.add(cells[0]);
      } else if (cells.length == 2 && cells[1].startsWith("I-")) {
        words.set(words.size() - 1, words.get(words.size() - 1) + cells[0]);
      }
    }
    return new Read(words, "");
  }

  static Read webAnnotation(byte[] file) {
    var items = json(new String(file, UTF_8)).get("items");
    var words = new ArrayList<String>();
    String hostile = "";
    for (var item : items) {
      var place = item.at("/target/selector/0");
      if (!place.isMissingNode()) {
        words.add(points(place.get("start").asInt(), place.get("end").asInt()));
        hostile = item.at("/creator/nickname").asText();
      }
    }
    return new Read(words, hostile);
  }

  static Read doccano(byte[] file) {
    var lines = lines(file);
    var words = all(lines.get(0).get("label"), l -> points(l.get(0).asInt(), l.get(1).asInt()));
    return new Read(words, lines.get(1).get("reviewer").asText());
  }

  static Read labelStudio(byte[] file) {
    var task = json(Given.entries(file).get("tasks.json")).get(0);
    var words =
        all(
            task.at("/annotations/0/result"),
            r -> points(r.at("/value/start").asInt(), r.at("/value/end").asInt()));
    return new Read(words, task.at("/meta/title").asText());
  }

  static Read fever(byte[] file) {
    var line = lines(file).get(0);
    assertEquals("SUPPORTS", line.get("label").asText());
    int sentence = line.at("/evidence/0/0/3").asInt();
    assertEquals("article-7", line.at("/evidence/0/0/2").asText());
    assertEquals(Given.sentence(sentence + 1), line.at("/evidence_text/0").asText());
    return new Read(all(line.get("evidence_text"), JsonNode::asText), line.get("claim").asText());
  }

  static Read claimReview(byte[] file) {
    var review = json(new String(file, UTF_8)).at("/@graph/0");
    assertEquals(5, review.at("/reviewRating/ratingValue").asInt());
    return new Read(
        List.of(review.at("/itemReviewed/firstAppearance/headline").asText()),
        review.get("claimReviewed").asText());
  }
}
