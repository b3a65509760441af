// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static org.hamcrest.Matchers.containsString;

import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeadingTest {
  @Test
  void anArticleWithoutTitleIsNamedByItsOpening() {
    var lead = Given.person("lead");
    var project = Given.project(lead);
    String text =
        "La ville de Valmire est sur le point d’être reprise par ceux qui la tenaient déjà hier,"
            + " dit le maire. Rien n’est sûr.\nUne autre ligne suit ici, plus longue.";
    long id = Given.imported(project, Map.of("text", text)).id();

    lead.signsIn()
        .asks()
        .get("/articles/{id}/review", id)
        .then()
        .statusCode(200)
        .body(
            containsString(
                "<title>La ville de Valmire est sur le point d’être reprise par ceux qui la"
                    + " tenaient…"));
  }
}
