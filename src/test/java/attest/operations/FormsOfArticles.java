// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static attest.operations.SentForm.Filled.at;
import static attest.operations.SentForm.Filled.file;
import static attest.operations.SentForm.form;

import attest.operations.Retried.Stage;
import attest.operations.SentForm.Filled;
import java.util.Map;
import java.util.regex.Pattern;

/** Forms about articles: how they are brought in, what is known of them, how they are cut. */
final class FormsOfArticles {
  private static final String IMPORT = "/projects/{key}/import";
  private static final String TEXT = "Le marché de Solvane a rouvert.\n\nLa place était pleine.\n";

  private FormsOfArticles() {}

  static void tell() {
    articles();
    bringing();
    drafts();
    sentences();
  }

  private static void articles() {
    form(
        "/articles/{id}/facts",
        s -> s.lead,
        s -> at(s.article.id()).and("title", "Other").and("language", "fr"));
    form("/articles/{id}/removal", s -> s.lead, s -> at(s.article.id()));
    form(
        "/articles/{id}/removal/undoing",
        s -> s.lead,
        s -> {
          Stage.done(s.lead.asks().delete("/articles/{i}", s.article.id()));
          return at(s.article.id());
        });
  }

  private static void bringing() {
    form(IMPORT, s -> s.lead, s -> file("a.txt", TEXT).and("form", "sent once"));
    form(
        IMPORT + "/{batch}/tables/{file}",
        s -> s.lead,
        s -> {
          var place = brought(s, "a.csv", "n;récit\n1;Un pont est tombé.\n").split("/");
          return at(place[4], place[6]).and("TEXT", "récit");
        });
    form(IMPORT + "/{batch}/stopping", s -> s.lead, FormsOfArticles::batch);
    form(IMPORT + "/{batch}/reading", s -> s.lead, FormsOfArticles::batch);
    form(IMPORT + "/{batch}/discarding", s -> s.lead, FormsOfArticles::batch);
  }

  private static void drafts() {
    String draft = IMPORT + "/{batch}/drafts/{draft}";
    form(draft, s -> s.lead, s -> draft(s).and("title", "Un titre").and("language", "fr"));
    form(draft + "/exclusion", s -> s.lead, s -> draft(s).and("language", "fr"));
    form(
        draft + "/inclusion",
        s -> s.lead,
        s -> {
          var places = draft(s);
          String left = "/projects/%s/import/%s/drafts/%s/exclusion";
          var path = left.formatted(s.key(), places.places().get(0), places.places().get(1));
          Stage.led(s.session(s.lead).posts().formParam("language", "fr").post(path));
          return places.and("language", "fr");
        });
    form(draft + "/articles", s -> s.lead, s -> draft(s).and("language", "fr"));
  }

  private static Filled batch(Stage s) {
    return at(brought(s, "a.txt", TEXT).replaceFirst(".*/", ""));
  }

  /** Of a batch, its one draft. */
  private static Filled draft(Stage s) {
    String batch = brought(s, "a.txt", TEXT);
    String page = s.session(s.lead).asks().get(batch).asString();
    var draft = Pattern.compile(batch + "/drafts/(\\d+)").matcher(page);
    return at(
        batch.replaceFirst(".*/", ""),
        draft.results().map(found -> found.group(1)).findFirst().orElseThrow());
  }

  /** Where the import goes on. */
  private static String brought(Stage s, String name, String content) {
    var lead = s.session(s.lead);
    return new SentForm(lead, "/projects/" + s.key() + "/import", file(name, content)).address();
  }

  private static void sentences() {
    String shape = "/sentences/{id}/reshaping";
    form(shape + "/split", s -> s.lead, s -> at(s.sentence(1)).and("at", 8));
    form(shape + "/merge", s -> s.lead, s -> at(s.sentence(1)));
    form(
        "/comments/{id}/seen",
        s -> s.ana,
        s -> {
          int asked = s.comment();
          var answer = Map.of("text", "Because.", "replyTo", asked);
          return at(s.made(s.ben, answer, "/sentences/" + s.sentence(1) + "/comments"));
        });
    form(
        "/sentences/{id}/contest",
        s -> s.ana,
        s -> {
          FormsOfTeamwork.settled(s);
          Stage.done(s.ana.asks().put("/articles/{i}/submission", s.article.id()));
          return at(s.sentence(1)).and("text", "Not so.");
        });
  }
}
