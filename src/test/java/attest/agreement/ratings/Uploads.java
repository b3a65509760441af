// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.testing.Given.Workplace;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Tables of ratings as a client sends them, and the report it reads. */
final class Uploads {
  private Uploads() {}

  static Response put(Workplace project, String csv, String repeats) {
    return project
        .lead()
        .asks()
        .contentType("text/csv; charset=UTF-8")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .queryParam("repeats", repeats)
        .put("/projects/{key}/ratings", project.key());
  }

  static JsonPath report(Workplace project, String query) {
    return project
        .lead()
        .asks()
        .get("/projects/" + project.key() + "/ratings/report" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.DOUBLE));
  }

  /** A published table. */
  static String resource(String name) {
    try (var in = Uploads.class.getResourceAsStream("/agreement/" + name + ".csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
