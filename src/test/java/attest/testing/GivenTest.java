// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GivenTest {
  @Test
  void anArticleHasItsSentences() {
    var project = Given.project(Given.person("lead"));
    var article =
        Given.article(project, "Trois maisons ont brûlé à Larmont.", "Personne n'est blessé.");
    List<String> texts =
        project.lead().asks().get("/articles/{id}", article.id()).path("sentences.text");
    assertEquals(article.sentences().size(), texts.size());
    assertEquals(
        List.of("Trois maisons ont brûlé à Larmont.", "Personne n'est blessé."),
        texts.subList(texts.size() - 2, texts.size()));
  }

  @Test
  void twoPeopleOfOneNameAreTwo() {
    assertNotEquals(Given.person("ana").login(), Given.person("ana").login());
  }
}
