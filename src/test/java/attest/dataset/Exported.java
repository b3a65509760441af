// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** A dataset as a client receives and reads it. */
final class Exported {
  static final String PATH = "/projects/{key}/exports/{format}";

  private Exported() {}

  static ValidatableResponse ask(Human asker, Workplace project, String format) {
    return asker.asks().get(PATH, project.key(), format).then();
  }

  static List<JsonNode> jsonl(Human asker, Workplace project) {
    return jsonl(asker, project, "all");
  }

  static List<JsonNode> jsonl(Human asker, Workplace project, String answers) {
    String text =
        text(asker.asks().queryParam("answers", answers).get(PATH, project.key(), "jsonl").then());
    var json = new ObjectMapper();
    return text.lines()
        .map(
            line -> {
              try {
                return json.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  /** Rows by column, read by the library that a client may well use. */
  static List<Map<String, String>> csv(Human asker, Workplace project) {
    return csv(asker, project, "all");
  }

  static List<Map<String, String>> csv(Human asker, Workplace project, String answers) {
    var file = asker.asks().queryParam("answers", answers).get(PATH, project.key(), "csv");
    String text = text(file.then()).substring(1);
    try (var rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .<Map<String, String>>readValues(text)) {
      return rows.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Human asker, Workplace project, String format) {
    return text(ask(asker, project, format));
  }

  /** The file's text, an archive's with the names of its entries. */
  static String text(ValidatableResponse answer) {
    byte[] bytes = answer.statusCode(200).extract().asByteArray();
    if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(entry.getName()).append('\n');
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
