// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static attest.operations.SentForm.Filled.EMPTY;
import static attest.operations.SentForm.Filled.at;
import static attest.operations.SentForm.Filled.once;
import static attest.operations.SentForm.Filled.with;
import static attest.operations.SentForm.form;

import attest.operations.Retried.Stage;
import attest.testing.Given;
import attest.testing.Human;
import java.util.Map;

/** Forms about a project: its members, labels, guidelines and register of sources. */
final class FormsOfProjects {
  private static final String P = "/projects/{key}";

  private FormsOfProjects() {}

  static void tell() {
    project();
    members();
    invitations();
    labels();
    guidelines();
    sources();
    proposedSources();
  }

  private static void project() {
    form(
        "/projects/new",
        s -> s.lead,
        s ->
            with("key", Given.unique("founded"))
                .and("name", "Founded")
                .and("language", "fr")
                .and("overlap", 2));
    form(
        P + "/settings",
        s -> s.lead,
        s -> with("name", "Another name").and("language", "fr").and("overlap", 3));
    form(P + "/removal", s -> s.lead, s -> with("key", s.key()));
    form(
        P + "/restoration",
        s -> s.lead,
        s -> {
          Stage.done(s.lead.asks().delete("/projects/{k}", s.key()));
          return EMPTY;
        });
  }

  private static void members() {
    String one = P + "/members/{login}";
    form(P + "/members", s -> s.lead, s -> with("login", s.admin.login()).and("role", "REVIEWER"));
    form(one + "/role", s -> s.lead, s -> at(s.ana.login()).and("role", "OBSERVER"));
    form(one + "/removal", s -> s.lead, s -> at(s.ana.login()));
  }

  private static void invitations() {
    String home = P + "/members/invitations";
    form(home, s -> s.lead, s -> once().and("role", "REVIEWER"));
    form(
        home + "/{id}/withdrawal",
        s -> s.lead,
        s ->
            at(
                s.made(
                    s.lead, Map.of("role", "REVIEWER"), "/projects/" + s.key() + "/invitations")));
    form("/invitations/{secret}", s -> s.admin, s -> at(secret(s, s.lead)));
    form(
        "/invitations/{secret}/person",
        s -> s.admin,
        s -> {
          var lead = Map.of("role", "LEAD");
          Stage.done(
              s.lead.asks().body(lead).put("/projects/{k}/members/{l}", s.key(), s.admin.login()));
          return at(secret(s, s.admin))
              .and("login", Given.unique("new"))
              .and("name", "New")
              .and("password", Given.PASSWORD);
        });
  }

  private static String secret(Stage s, Human lead) {
    var asked = lead.asks().body(Map.of("role", "REVIEWER"));
    String path = Stage.done(asked.post("/projects/{k}/invitations", s.key())).path("path");
    return path.replaceFirst(".*/", "");
  }

  private static void labels() {
    form(
        P + "/labels",
        s -> s.lead,
        s -> with("code", "RUMOUR").and("name", "Rumour").and("hotkey", "4").and("hue", "olive"));
    form(P + "/labels/{code}/withdrawal", s -> s.lead, s -> at(label(s)));
    form(
        P + "/labels/{code}/offer",
        s -> s.lead,
        s -> {
          String code = label(s);
          Stage.done(s.lead.asks().delete("/projects/{k}/labels/{c}", s.key(), code));
          return at(code);
        });
  }

  private static String label(Stage s) {
    var rumour = Map.of("code", "RUMOUR", "name", "Rumour");
    return Stage.done(s.lead.asks().body(rumour).post("/projects/{k}/labels", s.key()))
        .path("code");
  }

  private static void guidelines() {
    String draft = P + "/guidelines/draft";
    String proposals = P + "/guidelines/proposals";
    form(draft, s -> s.lead, s -> with("basis", 0).and("proposal", 0).and("text", "Rules."));
    form(
        draft + " from a proposal",
        s -> s.lead,
        s -> with("basis", 0).and("proposal", proposal(s)).and("text", "A rule."));
    form(
        draft + "/preview",
        s -> s.lead,
        s -> with("basis", 0).and("proposal", 0).and("text", "Rules."));
    form(proposals, s -> s.ana, s -> with("passage", "A rule."));
    form(
        proposals + "/{id}/refusal",
        s -> s.lead,
        s -> at(proposal(s)).and("reason", "It says so already"));
  }

  private static int proposal(Stage s) {
    var passage = Map.of("passage", "A rule.");
    return s.made(s.ana, passage, "/projects/" + s.key() + "/guidelines/proposals");
  }

  private static void sources() {
    String home = P + "/sources";
    String one = home + "/{id}";
    form(home + "/known", s -> s.lead, s -> with("type", "news_agency"));
    form(home + "/new", s -> s.lead, s -> with("name", "Larmont Wire").and("type", "news_agency"));
    form(
        one,
        s -> s.lead,
        s ->
            at(source(s, s.lead, "Larmont Wire"))
                .and("version", 1)
                .and("name", "Wire of Larmont")
                .and("type", "news_agency"));
    form(one + "/confirmation", s -> s.lead, s -> at(source(s, s.ana, "Larmont Wire")));
    form(one + "/removal", s -> s.lead, s -> at(source(s, s.lead, "Larmont Wire")));
    form(
        one + "/restoration",
        s -> s.lead,
        s -> {
          long id = source(s, s.lead, "Larmont Wire");
          Stage.done(s.lead.asks().delete("/projects/{k}/sources/Larmont Wire", s.key()));
          return at(id);
        });
    form(one + "/merge", s -> s.lead, s -> twoSources(s).and("into", "Larmont Wire"));
    form(
        one + "/separation",
        s -> s.lead,
        s -> {
          var two = twoSources(s);
          var into = Map.of("into", "Larmont Wire");
          Stage.done(
              s.lead
                  .asks()
                  .body(into)
                  .post("/projects/{k}/sources/Wire of Larmont/merge", s.key()));
          return two;
        });
  }

  private static SentForm.Filled twoSources(Stage s) {
    source(s, s.lead, "Larmont Wire");
    return at(source(s, s.lead, "Wire of Larmont"));
  }

  private static long source(Stage s, Human by, String name) {
    var form = s.session(by).posts().formParam("name", name);
    String page = Stage.led(form.post("/projects/{k}/sources/new", s.key()));
    return Long.parseLong(page.replaceAll(".*/|\\?.*", ""));
  }

  private static void proposedSources() {
    String home = P + "/sources/proposals";
    form(home, s -> s.lead, s -> with("name", "Larmont Wire").and("type", "news_agency"));
    form(
        home + "/alias",
        s -> s.lead,
        s -> {
          source(s, s.lead, "Larmont Wire");
          return with("name", "Wire of Larmont").and("into", "Larmont Wire");
        });
    form(home + "/dismissal", s -> s.lead, s -> with("name", "Larmont Wire"));
  }
}
