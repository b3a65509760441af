// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static attest.operations.SentForm.Filled.at;
import static attest.operations.SentForm.Filled.file;
import static attest.operations.SentForm.Filled.with;
import static attest.operations.SentForm.form;

import attest.operations.Retried.Stage;
import attest.operations.SentForm.Filled;

/** Forms about what is taken out of a project, and about answers brought in. */
final class FormsOfDatasets {
  private static final String P = "/projects/{key}";
  private static final String LINE = "{\"text\":\"Un mur est tombé.\",\"label\":[]}\n";

  private FormsOfDatasets() {}

  static void tell() {
    labelled();
    form(
        P + "/ratings",
        s -> s.lead,
        s -> {
          Stage.done(s.lead.asks().delete("/articles/{i}", s.article.id()));
          return file("ratings.csv", "item,annotator,label\n1,a,X\n1,b,X\n");
        });
    form(
        P + "/datasets/releases",
        s -> s.lead,
        s ->
            with("version", "1.0").and("formats", "jsonl").and("answers", "all").and("train", 100));
    webhooks();
  }

  private static void labelled() {
    String home = P + "/datasets/labelled";
    form(home, s -> s.lead, s -> file("a.jsonl", LINE).and("form", "sent once"));
    form(home + "/{id}/choices", s -> s.lead, s -> brought(s).and("language", "fr"));
    form(home + "/{id}/articles", s -> s.lead, s -> brought(s).and("language", "fr"));
    form(home + "/{id}/discarding", s -> s.lead, FormsOfDatasets::brought);
  }

  private static Filled brought(Stage s) {
    var lead = s.session(s.lead);
    String home = "/projects/" + s.key() + "/datasets/labelled";
    return at(new SentForm(lead, home, file("a.jsonl", LINE)).address().replaceFirst(".*/", ""));
  }

  private static void webhooks() {
    String home = P + "/webhooks";
    form(
        home,
        s -> s.lead,
        s -> {
          Stage.goOut(true);
          return with("url", "http://127.0.0.1:1/").and("releases", true);
        });
    form(home + "/{id}/removal", s -> s.lead, s -> at(s.webhook()));
    form(
        home + "/{id}/deliveries/{delivery}/attempts/{attempt}",
        s -> s.lead,
        s -> {
          int id = s.webhook();
          int trial =
              Stage.done(s.lead.asks().get(P + "/webhooks/{i}/deliveries", s.key(), id))
                  .path("items[0].id");
          return at(id, trial, 1);
        });
  }
}
