// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static attest.dataset.release.GivenRelease.PATH;
import static attest.dataset.release.GivenRelease.file;
import static attest.dataset.release.GivenRelease.judge;
import static attest.dataset.release.GivenRelease.judged;
import static attest.dataset.release.GivenRelease.post;
import static attest.dataset.release.GivenRelease.ready;
import static attest.dataset.release.GivenRelease.release;
import static attest.dataset.release.GivenRelease.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.shared.Sha256;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleasesApiTest {
  private final Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  @Test
  void aReleaseHoldsItsFilesTheCardTheManifestAndTheSums() throws Exception {
    judged(project);
    var shown =
        release(
            project,
            Map.of(
                "version", "1.0",
                "formats", List.of("jsonl", "csv", "hf", "brat"),
                "notes", "First one.",
                "licence", "CC-BY-4.0"));
    shown.body(
        "files.name",
        equalTo(
            List.of(
                "dataset.jsonl",
                "dataset.csv",
                "hf.zip",
                "dataset.brat.zip",
                "README.md",
                "manifest.json",
                "SHA256SUMS")));
    List<Map<String, Object>> files = shown.extract().path("files");
    for (var file : files) {
      byte[] bytes = file(lead, project, "1.0", (String) file.get("name"));
      assertEquals(((Number) file.get("bytes")).longValue(), bytes.length);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      assertEquals(file.get("sha256"), hash);
    }
    assertTrue(
        text(lead, project, "1.0", "SHA256SUMS")
            .contains(files.get(0).get("sha256") + "  dataset.jsonl\n"));
    String card = text(lead, project, "1.0", "README.md");
    assertTrue(card.contains("First one.") && card.contains("CC-BY-4.0"), card);
    for (String told :
        List.of(
            "Holds: labels, details, notes, history; with the articles' text.",
            "Guidelines: none written.",
            "Reviewers: 2, under letters: A, B.",
            "Languages: fr (1).",
            "| all | 1 | 3 | 2 | 0 |",
            "| CLAIM | Claim | 1 |",
            "Krippendorff")) {
      assertTrue(card.contains(told), told + "\n" + card);
    }
    assertEquals(
        lead.asks().get("/projects/{key}/exports/jsonl", project.key()).then().extract().asString(),
        text(lead, project, "1.0", "dataset.jsonl"));
  }

  @Test
  void allFilesComeInOneArchiveWhoseSumsHoldInItsFolder() throws Exception {
    judged(project);
    release(project, Map.of("version", "1.0", "formats", List.of("jsonl", "csv", "hf")));
    var archive =
        lead.asks()
            .get(PATH + "/1.0/archive", project.key())
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .header("Content-Type", "application/zip")
            .header("Content-Disposition", containsString(project.key() + "-1.0.zip\""));
    var hashes = new TreeMap<String, String>();
    String folder = project.key() + "-1.0/";
    try (var zip = new ZipInputStream(archive.extract().asInputStream())) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertTrue(entry.getName().startsWith(folder), entry.getName());
        hashes.put(entry.getName().substring(folder.length()), Sha256.of(zip.readAllBytes()));
      }
    }
    var sums = sums(text(lead, project, "1.0", "SHA256SUMS"));
    hashes.remove("SHA256SUMS");
    assertEquals(sums, hashes);
    for (String name : sums.keySet()) {
      lead.asks()
          .get(PATH + "/1.0/" + name, project.key())
          .then()
          .header("Content-Disposition", equalTo("attachment; filename=\"" + name + '"'));
    }
  }

  private static TreeMap<String, String> sums(String text) {
    var sums = new TreeMap<String, String>();
    text.lines().map(line -> line.split("  ", 2)).forEach(line -> sums.put(line[1], line[0]));
    return sums;
  }

  @Test
  void whatComesLaterDoesNotChangeIt() {
    var article = judged(project);
    release(project, Map.of("version", "1", "formats", List.of("jsonl", "csv", "conll")));
    Map<String, byte[]> before = new java.util.LinkedHashMap<>();
    for (String name : List.of("dataset.jsonl", "dataset.csv", "manifest.json", "SHA256SUMS")) {
      before.put(name, file(lead, project, "1", name));
    }
    judge(lead, article.sentences().get(2), "CLAIM");
    lead.asks().delete("/articles/{id}", article.id()).then().statusCode(204);
    before.forEach((name, bytes) -> assertArrayEquals(bytes, file(lead, project, "1", name)));
    post(lead, project, Map.of("version", "1")).statusCode(409).body("field", equalTo("version"));
  }

  @Test
  void aSplitKeepsStoriesTogetherAndFillsItsParts() {
    String shared =
        "Douze personnes ont trouvé la mort dans le quartier du port de Karsten mardi soir, selon"
            + " les secours.";
    Set<Long> copies = new HashSet<>();
    for (int i = 0; i < 10; i++) {
      long id =
          i % 5 == 0
              ? Given.article(project, shared, "Fin " + i + ".").id()
              : Given.article(project, "Phrase " + i + " bien à part.", "Autre " + i + ".").id();
      if (i % 5 == 0) {
        copies.add(id);
      }
    }
    var shown =
        release(
            project,
            Map.of(
                "version",
                "2.0",
                "formats",
                List.of("jsonl", "hf"),
                "split",
                Map.of("train", 0.6, "test", 0.4),
                "seed",
                7));
    shown
        .body("files.name", hasItems("train.jsonl", "test.jsonl", "hf.zip"))
        .body("facts.leakage.stories", equalTo(1))
        .body("facts.parts.train.articles", equalTo(6))
        .body("facts.parts.test.articles", equalTo(4));
    String test = text(lead, project, "2.0", "test.jsonl");
    long inTest = copies.stream().filter(id -> test.contains("\"article\":{\"id\":" + id)).count();
    assertTrue(inTest == 0 || inTest == 2, "copies stay together: " + inTest);
    assertTrue(text(lead, project, "2.0", "README.md").contains("By story, seed 7"));
  }

  @Test
  void aPartWithoutAnyAnswerIsWarnedOf() {
    judged(project);
    release(project, Map.of("version", "1", "split", Map.of("train", 0.8, "test", 0.2)));
    String card = text(lead, project, "1", "README.md");
    assertTrue(card.contains("spread as evenly as stories allow"), card);
    assertTrue(card.contains("**Without any answer: test.**"), card);
    lead.signsIn()
        .asks()
        .get("/projects/{key}/datasets/releases/1", project.key())
        .then()
        .body(containsString("Parts without any answer: test</h3>"));
    release(project, Map.of("version", "2"));
    assertFalse(text(lead, project, "2", "README.md").contains("Without any answer"));
    lead.signsIn()
        .asks()
        .get("/projects/{key}/datasets/releases/2", project.key())
        .then()
        .body(not(containsString("Parts without any answer")));
  }

  @Test
  void oneAnswerASentenceAndNoTextCanBeReleased() {
    judged(project);
    release(
        project,
        Map.of(
            "version", "m", "answers", "majority", "text", "without", "formats", List.of("csv")));
    String csv = text(lead, project, "m", "dataset.csv");
    assertTrue(csv.contains("labels_majority") && csv.contains("text_sha256"), csv);
    assertFalse(csv.contains("Une phrase."), csv);
  }

  @Test
  void whereAnswersAreTheSettledOnesTheRestIsSaidToBeUnsettledRatherThanNotJudged()
      throws Exception {
    judged(project);
    var formats = List.of("hf", "label-studio", "conll");
    release(project, Map.of("version", "s", "answers", "adjudicated", "formats", formats));
    String card = text(lead, project, "s", "README.md");
    assertTrue(card.contains("is not settled; it may have been judged"), card);
    assertFalse(card.contains("was not judged"), card);
    String folder = entry("s", "hf.zip", "README.md");
    assertTrue(folder.contains("null = not settled"), folder);
    assertFalse(folder.contains("nobody judged") || folder.contains("not judged"), folder);
    String tasks = entry("s", "dataset.label-studio.zip", "README.txt");
    assertTrue(tasks.contains("may have been judged"), tasks);
    String tags = entry("s", "dataset.conll.zip", "README.txt");
    assertTrue(tags.contains("those that are settled"), tags);
    release(project, Map.of("version", "a", "formats", List.of("hf")));
    assertTrue(text(lead, project, "a", "README.md").contains("answer was not judged"));
    assertTrue(entry("a", "hf.zip", "README.md").contains("nobody judged"));
  }

  @Test
  void theFolderForHuggingFaceNamesTheLanguagesOfItsArticlesTheMostFrequentFirst()
      throws IOException {
    for (String language : List.of("en", "ar", "en")) {
      String title = Given.unique("Karsten");
      Given.imported(project, Map.of("title", title, "language", language, "text", title + "."));
    }
    release(project, Map.of("version", "l", "formats", List.of("hf")));
    String card = entry("l", "hf.zip", "README.md");
    assertTrue(card.contains("language:\n- \"en\"\n- \"ar\"\ntask"), card);
  }

  private String entry(String version, String file, String name) throws IOException {
    var bytes = new ByteArrayInputStream(file(lead, project, version, file));
    try (var zip = new ZipInputStream(bytes)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("No " + name + " in " + file);
  }

  @Test
  void theListHasTheLatestFirst() {
    release(project, Map.of("version", "1"));
    release(project, Map.of("version", "2"));
    lead.asks()
        .get(PATH, project.key())
        .then()
        .statusCode(200)
        .body("items.version", equalTo(List.of("2", "1")))
        .body("items[0].finishedAt", notNullValue());
  }

  @Test
  void inABlindProjectNothingHiddenLeavesByARelease() {
    var blind = Given.project(lead, true);
    var ana = Given.member(blind, Role.REVIEWER);
    var adjudicator = Given.member(blind, Role.ADJUDICATOR);
    var article = Given.article(blind, "Une phrase.");
    judge(ana, article.sentences().get(1), "CLAIM");
    release(blind, Map.of("version", "1"));
    judge(adjudicator, article.sentences().get(1));
    adjudicator.asks().get(PATH + "/1/dataset.jsonl", blind.key()).then().statusCode(403);
    adjudicator.asks().get(PATH + "/1/archive", blind.key()).then().statusCode(403);
    adjudicator
        .asks()
        .get(PATH + "/1", blind.key())
        .then()
        .body("held", equalTo(true))
        .body("facts", nullValue())
        .body("files", equalTo(List.of()));
    adjudicator.asks().get(PATH, blind.key()).then().body("items[0].facts", nullValue());
    adjudicator
        .signsIn()
        .asks()
        .get("/projects/{key}/datasets/releases/1", blind.key())
        .then()
        .statusCode(200)
        .body(containsString("Not yet open to you"))
        .body(not(containsString("dataset.jsonl")))
        .body(not(containsString("/archive")));
    judge(lead, article.sentences().get(1));
    post(lead, blind, Map.of("version", "2")).statusCode(409);
    adjudicator.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    adjudicator.asks().get(PATH + "/1/dataset.jsonl", blind.key()).then().statusCode(200);
  }

  @Test
  void aRetryUnderTheSameKeyIsTheSameRelease() {
    for (int i = 0; i < 2; i++) {
      lead.asks()
          .header("Idempotency-Key", "release-once")
          .body(Map.of("version", "1"))
          .post(PATH, project.key())
          .then()
          .statusCode(202);
    }
    ready(project, "1");
  }

  @Test
  void strangersReviewersAndBadWordsAreRefused() {
    var reviewer = Given.member(project, Role.REVIEWER);
    var observer = Given.member(project, Role.OBSERVER);
    post(Given.person("stranger"), project, Map.of("version", "1")).statusCode(404);
    post(reviewer, project, Map.of("version", "1")).statusCode(403);
    post(observer, project, Map.of("version", "1")).statusCode(403);
    Given.nobody().get(PATH, project.key()).then().statusCode(401);
    reviewer.asks().get(PATH, project.key()).then().statusCode(403);
    Map<String, Map<String, ?>> bad =
        Map.of(
            "version", Map.of("version", "../1"),
            "formats", Map.of("version", "1", "formats", List.of("xlsx")),
            "split", Map.of("version", "1", "split", Map.of("train", 0.5)),
            "answers", Map.of("version", "1", "answers", "best"),
            "text", Map.of("version", "1", "text", "without", "formats", List.of("brat")),
            "licence", Map.of("version", "1", "licence", "x".repeat(201)));
    bad.forEach(
        (field, body) -> post(lead, project, body).statusCode(422).body("field", equalTo(field)));
    lead.asks().get(PATH + "/1", project.key()).then().statusCode(404);
    release(project, Map.of("version", "1"));
    Given.person("other")
        .asks()
        .get(PATH + "/1/dataset.jsonl", project.key())
        .then()
        .statusCode(404);
    reviewer.asks().get(PATH + "/1/dataset.jsonl", project.key()).then().statusCode(403);
    observer.asks().get(PATH + "/1/dataset.jsonl", project.key()).then().statusCode(200);
    lead.asks().get(PATH + "/1/other", project.key()).then().statusCode(404);
    lead.asks().get(PATH + "/1", project.key()).then().body(not(containsString("\"name\":\"\"")));
  }
}
