// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an outlet prints below one article after the other, and what agencies do. */
@QuarkusTest
class StandingMatterTest {
  private static final String SLOGAN = "Pour que vive la vallée";
  private static final String BOX = "Chaque soir, l'essentiel arrive dans votre boîte.";
  private static final List<String> PLACES =
      List.of("Tarmil", "Solvane", "Karsten", "Delmas", "Marafi");

  Human lead;
  Workplace project;

  @BeforeEach
  void aProject() {
    lead = Given.person("lead");
    project = Given.project(lead);
  }

  @Test
  void whatStandsBelowThreeOtherArticlesOfTheOutletIsSetAside() {
    for (String place : PLACES.subList(0, 3)) {
      assertTrue(sentences(submit("La Vallée", place, SLOGAN, BOX)).contains(SLOGAN));
    }
    var fourth = sentences(submit("LA VALLÉE", "Delmas", SLOGAN, BOX));
    assertEquals("Le pont de Delmas est tombé mardi, a dit la mairie.", fourth.get(1));
    assertFalse(fourth.contains(SLOGAN));
    assertFalse(fourth.contains(BOX));
    assertEquals(3, fourth.size());
  }

  @Test
  void anotherOutletOrProjectKnowsNothingOfIt() {
    for (String place : PLACES.subList(0, 3)) {
      submit("La Vallée", place, SLOGAN);
    }
    assertTrue(sentences(submit("Le Mont", "Delmas", SLOGAN)).contains(SLOGAN));
    assertTrue(sentences(submit("", "Marafi", SLOGAN)).contains(SLOGAN));
    project = Given.project(lead);
    assertTrue(sentences(submit("La Vallée", "Delmas", SLOGAN)).contains(SLOGAN));
  }

  /** Near-copies of agency text are what reviewers compare: nothing of them may go. */
  @Test
  void reportingThatFiveOutletsOrFiveArticlesShareStays() {
    String background =
        "Le conflit a fait plus de 330.000 morts et des millions de déplacés depuis 2011.";
    String caveat = "Ces chiffres n'ont pas pu être vérifiés de source indépendante.";
    for (String place : PLACES) {
      var same = sentences(submit("La Vallée", place, background, caveat));
      assertEquals(List.of(background, caveat), same.subList(3, 5));
      var other = sentences(submit("Journal de " + place, place, background, caveat, "Fin"));
      assertEquals(List.of(background, caveat, "Fin"), other.subList(3, 6));
    }
  }

  @Test
  void versionsOfOneArticleCountOnce() {
    for (int version = 1; version <= 5; version++) {
      var article = sentences(send("La Vallée", "Tarmil : version " + version, "Tarmil", SLOGAN));
      assertTrue(article.contains(SLOGAN), "version " + version);
    }
  }

  @Test
  void thePreviewNamesItOnceTheOutletIsKnownAndRestoresIt() {
    for (String place : PLACES.subList(0, 3)) {
      submit("La Vallée", place, SLOGAN);
    }
    var session = lead.signsIn();
    String draft = draft(session, text("Delmas", SLOGAN));
    assertFalse(page(session, draft).contains("<del>" + SLOGAN));
    correct(session, draft, "outlet", "La Vallée");
    String page = page(session, draft);
    assertTrue(page.contains("<del>" + SLOGAN), page);
    assertTrue(page.contains("Below other articles of the outlet too"));
    correct(session, draft, "restore", String.valueOf(text("Delmas", SLOGAN).indexOf(SLOGAN)));
    assertFalse(page(session, draft).contains("<del>" + SLOGAN));
  }

  @Test
  void aTextInPreviewStaysAsItIsWhenOthersComeIn() {
    var session = lead.signsIn();
    String draft = draft(session, text("Delmas", SLOGAN));
    correct(session, draft, "outlet", "La Vallée");
    for (String place : PLACES.subList(0, 3)) {
      submit("La Vallée", place, SLOGAN);
    }
    assertFalse(page(session, draft).contains("<del>" + SLOGAN));
  }

  private String draft(Human.Session session, String text) {
    String batch =
        session
            .asks()
            .contentType("multipart/form-data")
            .multiPart("csrf", session.csrf())
            .multiPart("file", "a.txt", text.getBytes(UTF_8), "text/plain")
            .post("/projects/" + project.key() + "/import")
            .then()
            .statusCode(303)
            .extract()
            .header("Location")
            .replaceFirst("^https?://[^/]+", "");
    String page = session.asks().get(batch).asString();
    Matcher form = Pattern.compile("action=\"(" + batch + "/drafts/\\d+)\"").matcher(page);
    assertTrue(form.find(), page);
    return form.group(1);
  }

  private static void correct(Human.Session session, String draft, String field, String content) {
    session.posts().formParam(field, content).post(draft).then().statusCode(303);
  }

  private static String page(Human.Session session, String draft) {
    return session
        .asks()
        .header("Accept-Language", "en")
        .get(draft.replaceFirst("/drafts/(\\d+)$", "?draft=$1"))
        .asString();
  }

  private long submit(String outlet, String place, String... below) {
    return send(outlet, "Le pont de " + place + " est tombé", place, below);
  }

  private long send(String outlet, String title, String place, String... below) {
    String text = text(place, below).replaceFirst("^.*", title);
    return lead.asks()
        .body(Map.of("outlet", outlet, "language", "fr", "text", text))
        .post("/projects/{key}/articles", project.key())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("imported[0].id");
  }

  private static String text(String place, String... below) {
    return """
    Le pont de %1$s est tombé

    Le pont de %1$s est tombé mardi, a dit la mairie.
    Les secours de %1$s cherchent deux bergers.
    """
            .formatted(place)
        + String.join("\n", below);
  }

  private List<String> sentences(long article) {
    return lead.asks()
        .get("/articles/{id}", article)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("sentences.text");
  }
}
