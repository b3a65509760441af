// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.account.Person;
import attest.adjudication.Contest;
import attest.annotation.Annotation;
import attest.annotation.AnnotationChange;
import attest.annotation.CasualtyFigure;
import attest.annotation.SettledAnswer;
import attest.annotation.Submission;
import attest.article.Article;
import attest.article.Sentence;
import attest.corroboration.DossierRow;
import attest.corroboration.GradeContest;
import attest.corroboration.PairRows;
import attest.corroboration.counting.Grade;
import attest.project.Membership;
import attest.project.Project;
import attest.project.Role;
import attest.project.Source;
import attest.testing.Given;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemonstrationTest {
  private static final String ARTICLES = "project.projectKey = '" + Demonstration.KEY + "'";
  private static final String SENTENCES = "article." + ARTICLES;
  private static final String ANSWERS = "sentence." + SENTENCES;

  /** Who was one when it was made, for all tests. */
  private static String administrator;

  @Inject Demonstration demonstration;
  @Inject Interruption interruption;

  private static Map<String, Long> counted() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                new TreeMap<>(
                    Map.of(
                        "people", Person.count("login like 'demo-%'"),
                        "projects", Project.count("projectKey", Demonstration.KEY),
                        "articles", Article.count(ARTICLES),
                        "sentences", Sentence.count(SENTENCES),
                        "answers", Annotation.count(ANSWERS + " and judged = true"),
                        "changes", AnnotationChange.count("annotation." + ANSWERS),
                        "submissions", Submission.count(SENTENCES),
                        "sources", Source.count(ARTICLES + " and removedStamp = 0"))));
  }

  /** Interrupted half-way it leaves nothing; begun again it is there; once more adds nothing. */
  @BeforeEach
  void interruptedAddedAndAddedAgain() {
    if (counted().get("projects") == 0) {
      administrator = Given.administrator("admin").login();
      interruption.arm();
      assertThrows(IllegalStateException.class, demonstration::add);
      assertTrue(counted().values().stream().allMatch(n -> n == 0), counted().toString());
      var password = demonstration.add().orElseThrow();
      Person lead = QuarkusTransaction.requiringNew().call(() -> Person.named(Demonstration.LEAD));
      assertTrue(lead.knows(password));
    }
    var before = counted();
    assertTrue(demonstration.add().isEmpty());
    assertEquals(before, counted());
  }

  @Test
  void itIsWholeAndEachAnswerHasItsHistory() {
    assertEquals(
        Map.of(
            "people",
            4L,
            "projects",
            1L,
            "articles",
            16L,
            "sentences",
            262L,
            "answers",
            652L,
            "changes",
            652L,
            "submissions",
            35L,
            "sources",
            20L),
        counted());
  }

  @Test
  void itsLastArticleIsLeftForWhoeverWantsToTryTheKeys() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertEquals(
                  0, Annotation.count(ANSWERS + " and sentence.article.fileName like '16-%'"));
            });
  }

  @Test
  void theReviewersDifferAsTheFilesSay() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var answers =
                  Annotation.<Annotation>list(
                      ANSWERS
                          + " and sentence.article.fileName like '01-%'"
                          + " and sentence.ordinal = 3 order by reviewer.login");
              assertEquals(List.of(5L, 5L, 1L), answers.stream().map(a -> a.labels).toList());
              assertEquals(List.of(1, 1, 1), answers.stream().map(a -> a.firstVersion).toList());
            });
  }

  @Test
  void itsReviewersJudgedPairsAndDifferInSome() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Person lead = Person.named(Demonstration.LEAD);
              var rows = new ArrayList<PairRows.Row>();
              PairRows.each(Membership.of(lead, Demonstration.KEY), rows::add);
              assertEquals(53, rows.size());
              assertEquals(
                  21, rows.stream().map(r -> r.first() + "-" + r.second()).distinct().count());
            });
  }

  @Test
  void itHasFiguresWithTheirSourcesSettledSentencesAndOneThatIsContested() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Person lead = Person.named(Demonstration.LEAD);
              var member = Membership.of(lead, Demonstration.KEY);
              var settled = new ArrayList<SettledAnswer.Row>();
              SettledAnswer.each(member, settled::add);
              assertEquals(6, settled.size());
              assertEquals(1, Contest.count("adjudication.answer." + ANSWERS));
              assertTrue(CasualtyFigure.count("annotation." + ANSWERS) > 100);
              assertTrue(
                  CasualtyFigure.count("subsetOf is not null and annotation." + ANSWERS) > 5);
            });
  }

  @Test
  void itsDossiersContradictThemselvesAndAGradeIsContested() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Person lead = Person.named(Demonstration.LEAD);
              var member = Membership.of(lead, Demonstration.KEY);
              var contested = GradeContest.openIn(member);
              assertEquals(1, contested.size());
              var waiting = DossierRow.waiting(member, contested);
              assertEquals(Grade.DISCOUNTED, waiting.get(0).counts());
              assertEquals(
                  Set.of(
                      "Valmire market: the dead of 14 March",
                      "The convoy at the Arvesse pass: the dead"),
                  waiting.stream()
                      .filter(row -> row.counts() == Grade.CONTESTED)
                      .map(DossierRow::title)
                      .collect(Collectors.toSet()));
            });
  }

  @Test
  void itsLeadIsNoAdministratorAndTheAdministratorLeadsItToo() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertFalse(Person.named(Demonstration.LEAD).admin);
              var admin = Person.named(administrator);
              assertEquals(Role.LEAD, Membership.of(admin, Demonstration.KEY).role);
            });
  }

  @Test
  void aStrangerDoesNotSeeIt() {
    Given.person("stranger")
        .asks()
        .get("/projects/{key}", Demonstration.KEY)
        .then()
        .statusCode(404);
  }
}
