// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every page of the program, of a project in which each has something to show. */
record EveryPage(Workplace project) {
  static EveryPage ledBy(Human lead) {
    return new EveryPage(judged(lead));
  }

  /** A project with an article that two have judged and do not agree on, and with a dossier. */
  private static Workplace judged(Human lead) {
    var project = Given.project(lead);
    var ana = Given.member(project, Role.REVIEWER);
    for (String text : List.of("A rule", "Another rule")) {
      lead.asks()
          .body(Map.of("text", text, "note", "A change"))
          .put("/projects/{key}/guidelines", project.key())
          .then()
          .statusCode(200);
    }
    var article =
        Given.article(project, "Un pont est tombé.", "Dix civils sont morts, selon elle.");
    for (var reviewer : List.of(lead, ana)) {
      for (long sentence : article.sentences()) {
        var labels = reviewer == ana && sentence % 2 == 0 ? List.of() : List.of("CLAIM");
        reviewer
            .asks()
            .body(Map.of("labels", labels))
            .put("/sentences/{id}/annotation", sentence)
            .then()
            .statusCode(200);
      }
    }
    var other = Given.article(project, "Le pont est coupé.");
    lead.asks()
        .body(Map.of("relation", "CONTRADICTS", "rationale", "Fallen or cut."))
        .put(
            "/sentences/{a}/corroborations/{b}",
            article.sentences().get(1),
            other.sentences().get(1))
        .then()
        .statusCode(200);
    return project;
  }

  /** The addresses of all of them. */
  List<String> paths() {
    String home = "/projects/" + project.key();
    int article =
        project
            .lead()
            .asks()
            .get("/projects/{key}/articles", project.key())
            .jsonPath()
            .getInt("items[0].id");
    int dossier =
        project
            .lead()
            .asks()
            .get("/projects/{key}/dossiers", project.key())
            .jsonPath()
            .getInt("items[0].id");
    int invitation =
        project
            .lead()
            .asks()
            .body(Map.of("role", "REVIEWER"))
            .post("/projects/{key}/invitations", project.key())
            .jsonPath()
            .getInt("id");
    int sentence =
        project
            .lead()
            .asks()
            .get("/dossiers/{id}", dossier)
            .jsonPath()
            .getInt("mentions[0].sentence");
    var ofProject =
        Stream.of(
                "",
                "/articles",
                "/search?q=pont",
                "/members",
                "/members/invitations",
                "/labels",
                "/guidelines",
                "/guidelines/proposals",
                "/guidelines/2/changes",
                "/settings",
                "/settings/suggestions",
                "/assignment",
                "/assignment/hand",
                "/assignment/rule",
                "/assignment/rounds",
                "/progress",
                "/audit",
                "/removal",
                "/sources",
                "/sources/new",
                "/sources/known",
                "/sources/proposals",
                "/import",
                "/adjudicate",
                "/adjudicate/pairs",
                "/adjudicate/dossiers",
                "/disagreement",
                "/ratings",
                "/disagreement/sentences?about=pairable",
                "/dossiers",
                "/dossiers/repeats",
                "/datasets",
                "/datasets/releases",
                "/webhooks",
                "/datasets/labelled")
            .map(page -> home + page);
    var others =
        Stream.of(
            "/",
            "/projects",
            "/projects/new",
            "/account",
            "/account/second-factor",
            "/review/keys",
            "/people",
            "/people/" + project.lead().id() + "/erasure",
            home + "/members/invitations/" + invitation + "/withdrawal",
            "/administration/audit",
            "/administration/health",
            "/articles/" + article + "/review",
            home + "/adjudicate/sentences/" + firstSentence(project, article),
            "/articles/" + article + "/facts",
            "/articles/" + article + "/removal",
            "/articles/" + article + "/copies",
            "/sentences/" + sentence + "/corroborate",
            "/sentences/" + sentence + "/corroborate?choose=articles",
            "/dossiers/" + dossier,
            "/dossiers/" + dossier + "/print");
    return Stream.concat(ofProject, others).toList();
  }

  private static int firstSentence(Workplace project, int article) {
    return project
        .lead()
        .asks()
        .get("/articles/{id}", article)
        .jsonPath()
        .getInt("sentences[0].id");
  }
}
