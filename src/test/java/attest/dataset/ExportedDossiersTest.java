// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Human;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Dossiers in the formats that are made of them. */
@QuarkusTest
class ExportedDossiersTest {
  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  @Test
  void dossiersLeaveAsStatementsAndReviews() throws IOException {
    assertEquals("", Exported.read(lead, project, "fever"));
    assertTrue(
        new ObjectMapper()
            .readTree(Exported.read(lead, project, "claimreview"))
            .at("/@graph")
            .isEmpty());
    var one = Given.article(project, "Le port de Karsten est tombé mardi.").sentences().get(1);
    var other = Given.article(project, "Mardi, Karsten a perdu son port.").sentences().get(1);
    attribute(one, "Croissant bleu");
    attribute(other, "Armée de Karsten");
    lead.asks()
        .body(Map.of("relation", "CORROBORATES"))
        .put("/sentences/{a}/corroborations/{b}", one, other)
        .then()
        .statusCode(200);
    var fever = new ObjectMapper().readTree(Exported.read(lead, project, "fever"));
    assertEquals("SUPPORTS", fever.at("/label").asText(), fever.toString());
    assertEquals(2, fever.at("/evidence").size());
    assertEquals(1, fever.at("/evidence/0/0/3").asInt(), "sentences count from 0");
    assertEquals("Le port de Karsten est tombé mardi.", fever.at("/evidence_text/0").asText());
    var review =
        new ObjectMapper().readTree(Exported.read(lead, project, "claimreview")).at("/@graph/0");
    assertEquals("ClaimReview", review.at("/@type").asText());
    assertEquals(4, review.at("/reviewRating/ratingValue").asInt());
    assertEquals(2, review.at("/itemReviewed/appearance").size());
  }

  private void attribute(long sentence, String source) {
    lead.asks()
        .body(
            Map.of(
                "labels",
                List.of("ATTRIBUTION"),
                "attributions",
                List.of(Map.of("id", UUID.randomUUID().toString(), "source", source))))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }
}
