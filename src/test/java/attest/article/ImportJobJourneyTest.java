// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportJobJourneyTest extends BrowserTest {
  @Inject ImportWorker worker;

  Human lead;
  Workplace project;

  @BeforeEach
  void aLeadWhoIsSignedIn() {
    QuarkusTransaction.requiringNew().run(() -> ImportJob.deleteAll());
    lead = Given.person("lead");
    project = Given.project(lead);
    signIn(lead);
  }

  @Test
  void sixtyFilesOfWhichThreeAreBad() throws IOException {
    visit("/projects/" + project.key() + "/import");
    var files = new ArrayList<FilePayload>();
    String[] texts = UnderWay.texts(57);
    for (int i = 0; i < texts.length; i++) {
      files.add(file("article-" + (i + 1) + ".txt", texts[i]));
    }
    files.add(file("=vide.txt", ""));
    files.add(file("image.xyz", "a"));
    files.add(file("nul.txt", "a\0b"));
    page().locator("#file").setInputFiles(files.toArray(FilePayload[]::new));
    button("Read and preview").click();

    page().locator("#files-title").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    assertThat(page().locator("#files-title + p")).containsText("57 ready");
    assertThat(page().locator("#files-title + p")).containsText("3 refused");
    assertThat(page().locator("ul.files li")).hasCount(50);
    page().locator("#page-after").click();
    assertThat(page().locator("ul.files li")).hasCount(10);
    assertAccessible();

    page().locator("#show").selectOption("REFUSALS");
    assertThat(page().locator("ul.files li")).hasCount(3);
    page().locator("#show").selectOption("ALL");
    page().locator("#q").fill("ARTICLE-5");
    page().locator("#q").press("Enter");
    assertThat(page().locator("ul.files li")).hasCount(9);

    var list = page().waitForDownload(() -> link("List of refused files").click());
    String csv = Files.readString(list.path());
    assertEquals(4, csv.lines().count(), csv);
    assertTrue(csv.contains("'=vide.txt,there is no text in it."), csv);

    button("Save 57 articles").click();
    page().locator(".empty").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    assertThat(page().locator("#preview-title")).hasText("57 articles are saved");
    assertEquals(57, articles());
  }

  @Test
  void readingIsWatchedAcrossAReloadStoppedAndTakenUpAgain() {
    var work = UnderWay.reading(project, "another", UnderWay.texts(3));
    work.step();
    visit("/projects/" + project.key() + "/import/" + work.batch());
    assertThat(page().locator("#running")).hasText("Reading: 1 of 3");
    assertThat(page().locator("ul.files li")).hasCount(1);
    assertThat(page().locator("#save")).hasCount(0);
    assertAccessible();
    page().reload();
    assertThat(page().locator("#running")).hasText("Reading: 1 of 3");

    page().locator("#i-outlet").fill("Le Courrier");
    work.step();
    assertThat(page().locator("#running")).hasText("Reading: 2 of 3");
    assertThat(page().locator("ul.files li")).hasCount(2);
    assertThat(page().locator("#i-outlet")).hasValue("Le Courrier");

    page().locator("#stop").click();
    assertThat(page().locator(".running")).containsText("Stopping");
    work.nodeDies();
    worker.takeOver();
    assertThat(page().locator("#running")).containsText("1 file was not read");
    button("Read the rest").click();
    assertThat(page().locator("ul.files li")).hasCount(3);
    button("Save 3 articles").click();
    assertThat(page().locator("#preview-title")).hasText("3 articles are saved");
    assertEquals(3, articles());
  }

  @Test
  void afterARestartTheWorkGoesOnBeforeTheReadersEyes() {
    var work = UnderWay.reading(project, "killed", UnderWay.texts(4));
    work.step();
    visit("/projects/" + project.key() + "/import/" + work.batch());
    assertThat(page().locator("#running")).hasText("Reading: 1 of 4");
    work.nodeDies();
    worker.takeOver();
    assertThat(page().locator("ul.files li")).hasCount(4);
    assertThat(page().locator("#save")).hasText("Save 4 articles");
    assertThat(page().locator(".running")).isHidden();
  }

  @Test
  void columnsThatWereGuessedWrongAreCorrected() {
    expect("422");
    visit("/projects/" + project.key() + "/import");
    page()
        .locator("#file")
        .setInputFiles(
            file(
                "dépêches.csv",
                "texte;récit;média\nn° 1;Un pont est tombé.;Nord-Presse\nn° 2;Un marché"
                    + " a rouvert.;Nord-Presse\n"));
    button("Read and preview").click();
    assertThat(page().locator("h1")).hasText("Which column is what?");
    assertThat(page().locator("#c-TEXT")).hasValue("texte");
    assertThat(page().locator("#c-OUTLET")).hasValue("média");
    assertThat(page().locator("table.first-rows tbody tr")).hasCount(2);
    assertAccessible();
    page().locator("#c-TEXT").selectOption("");
    button("Read these rows").click();
    assertThat(page().locator("[role=alert]")).containsText("choose the column");
    page().locator("#c-TEXT").selectOption("récit");
    page().locator("#c-TITLE").selectOption("texte");
    button("Read these rows").click();
    assertThat(page().locator("ul.files li")).hasCount(2);
    assertThat(page().locator("#i-title")).hasValue("n° 1");
    assertThat(page().locator("ol.preview")).containsText("Un pont est tombé.");
    assertThat(page().locator("#i-outlet")).hasValue("Nord-Presse");
    button("Save 2 articles").click();
    assertThat(page().locator("#preview-title")).hasText("2 articles are saved");
  }

  @Override
  protected Locator button(String name) {
    return page().locator("button").filter(new Locator.FilterOptions().setHasText(name)).first();
  }

  private Locator link(String name) {
    return page().locator("a").filter(new Locator.FilterOptions().setHasText(name)).first();
  }

  private int articles() {
    return lead.asks()
        .get("/projects/{key}/articles", project.key())
        .jsonPath()
        .getList("items")
        .size();
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(UTF_8));
  }
}
