// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an export must not tell. */
@QuarkusTest
class BlindExportTest {
  private static final Set<Format> HOLD_NOTES =
      EnumSet.of(
          Format.JSONL,
          Format.CSV,
          Format.HF,
          Format.WEBANNO_TSV,
          Format.UIMA_JSON,
          Format.UIMA_XMI,
          Format.BRAT,
          Format.WEB_ANNOTATION);

  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  private static void submit(Human reviewer, Given.Article article) {
    reviewer.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
  }

  @Test
  void inABlindProjectNothingHiddenLeaves() {
    var blind = Given.project(lead, true);
    var ana = Given.member(blind, Role.REVIEWER);
    var observer = Given.member(blind, Role.OBSERVER);
    var adjudicator = Given.member(blind, Role.ADJUDICATOR);
    var article = Given.article(blind, "Une phrase.", "Une autre.");
    ana.judges(article.sentences().get(1), List.of("CLAIM"), "SECRET");
    adjudicator.judges(article.sentences().get(2), List.of(), "mine");
    Map<Format, String> hidden = new EnumMap<>(Format.class);
    for (var format : Format.values()) {
      hidden.put(format, Exported.read(adjudicator, blind, format.word()));
    }
    ana.judges(article.sentences().get(1), List.of("ATTRIBUTION"), "SECRET again");
    for (var format : Format.values()) {
      String got = Exported.read(adjudicator, blind, format.word());
      assertEquals(hidden.get(format), got, format + " shows what another does");
      assertFalse(got.contains("SECRET"), format.word());
      if (HOLD_NOTES.contains(format)) {
        assertTrue(got.contains("mine"), format.word());
        assertTrue(Exported.read(observer, blind, format.word()).contains("SECRET"));
      }
    }
    for (String answers : List.of("majority", "soft", "dawid-skene", "adjudicated")) {
      adjudicator
          .asks()
          .queryParam("answers", answers)
          .get(Exported.PATH, blind.key(), "csv")
          .then()
          .statusCode(200)
          .body(not(containsString("ATTRIBUTION")));
    }
    submit(adjudicator, article);
    Exported.ask(adjudicator, blind, "csv").body(containsString("SECRET"));
  }

  @Test
  void onlyWhoMaySeeNamesTakesLogins() {
    var observer = Given.member(project, Role.OBSERVER);
    var article = Given.article(project, "Une phrase.");
    lead.judges(article.sentences().get(0), List.of("CLAIM"), "");
    lead.asks()
        .queryParam("reviewers", "logins")
        .get(Exported.PATH, project.key(), "csv")
        .then()
        .statusCode(200)
        .body(containsString(",labels_" + lead.login() + ","));
    observer
        .asks()
        .queryParam("reviewers", "logins")
        .get(Exported.PATH, project.key(), "jsonl")
        .then()
        .statusCode(403);
    Exported.ask(observer, project, "jsonl")
        .statusCode(200)
        .body(not(containsString(lead.login())));
  }
}
