// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A dataset as a client receives and reads it. */
final class Exported {
  static final String PATH = "/projects/{key}/exports/{format}";

  private Exported() {}

  static ValidatableResponse ask(Human asker, Workplace project, String format) {
    return asker.asks().get(PATH, project.key(), format).then();
  }

  static List<JsonNode> jsonl(Human asker, Workplace project) {
    String text = text(ask(asker, project, "jsonl"));
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
    String text = text(ask(asker, project, "csv")).substring(1);
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

  static String text(ValidatableResponse answer) {
    byte[] bytes = answer.statusCode(200).extract().asByteArray();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
