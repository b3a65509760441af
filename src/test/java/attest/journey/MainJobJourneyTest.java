// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The main job from end to end: import, two reviewers, the report, a dataset. */
@QuarkusTest
class MainJobJourneyTest extends BrowserTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aLeadImportsTwoReviewersTagTheReportShowsAndADatasetDownloads() throws IOException {
    var lead = Given.person("lead");
    var project = Given.project(lead);
    var ana = Given.member(project, Role.REVIEWER);
    var ben = Given.member(project, Role.REVIEWER);

    signInByThePage(page(), lead);
    importsFive(project);
    var here = elsewhere();
    var there = elsewhere();
    int judged = tagsEverySentence(here, ana, "1");
    assertEquals(judged, tagsEverySentence(there, ben, "1", "1", "3"));

    readsTheReport(project);
    downloads(project, judged);
  }

  private void importsFive(Workplace project) {
    visit("/projects/" + project.key() + "/import");
    page()
        .locator("#file")
        .setInputFiles(
            IntStream.rangeClosed(1, 5)
                .mapToObj(MainJobJourneyTest::file)
                .toArray(FilePayload[]::new));
    button("Read and preview").click();
    button("Save 5 articles").click();
    assertThat(page().locator("#preview-title")).hasText("5 articles are saved");
  }

  private static FilePayload file(int number) {
    String text =
        "Le pont numéro %d est coupé\n\nLe maire a compté %d blessés. Le pont est tombé jeudi.\n\nL’armée dément."
            .formatted(number, number + 10);
    return new FilePayload("article-" + number + ".txt", "text/plain", text.getBytes(UTF_8));
  }

  /**
   * Takes one article after the other from My work until none is left; how many sentences it were.
   */
  private int tagsEverySentence(Page tab, Human reviewer, String... keys) {
    signInByThePage(tab, reviewer);
    int judged = 0;
    for (int article = 0; article < 5; article++) {
      tab.navigate(address("/"));
      tab.locator("#start").click();
      assertThat(tab).hasURL(Pattern.compile(".*/articles/\\d+/review.*"));
      assertThat(tab.locator(".row.at-hand .tools")).isVisible();
      int sentences = tab.locator("#sentences .row").count();
      for (int i = 0; i < sentences; i++) {
        tab.keyboard().press(keys[i % keys.length]);
        tab.keyboard().press("j");
      }
      judged += sentences;
      assertThat(tab.locator("#progress-words"))
          .hasText(sentences + " of " + sentences + " judged");
      tab.keyboard().press("Control+Enter");
      assertThat(tab.locator("#submitted")).isVisible();
    }
    tab.navigate(address("/"));
    assertThat(tab.locator(".next-up")).hasCount(0);
    return judged;
  }

  private void readsTheReport(Workplace project) {
    visit("/projects/" + project.key() + "/disagreement");
    assertThat(page().locator(".verdict").first()).containsText("Claim:");
    assertThat(page().locator(".divide")).hasCount(5);
    assertThat(page().locator(".divide").first().locator(".answers li")).hasCount(2);
    page().keyboard().press("j");
    assertThat(page().locator(".divide").first().locator("a")).isFocused();
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(Pattern.compile(".*/articles/\\d+/review#s3"));
  }

  private void downloads(Workplace project, int judged) throws IOException {
    visit("/projects/" + project.key() + "/datasets");
    var download = page().waitForDownload(() -> button("Download JSONL").click());
    var rows = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(download.path())) {
      rows.add(JSON.readTree(line));
    }
    assertEquals(judged, rows.size());
    assertEquals(List.of("CLAIM", "ATTRIBUTION"), labels(rows.get(2)));
  }

  /** The labels of both reviewers of one row, who gave one each. */
  private static List<String> labels(JsonNode row) {
    return row.get("answers").findValues("labels").stream().map(l -> l.get(0).asText()).toList();
  }
}
