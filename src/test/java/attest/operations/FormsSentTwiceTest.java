// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.operations.Retried.Stage;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A form of a page about how a team works, sent again as it was: by a second click, or by a browser
 * that had no answer. Nothing changes the second time.
 */
@QuarkusTest
class FormsSentTwiceTest {
  /** Somebody's form, filled in, and where it goes; their session is there already. */
  private record Form(Human.Session by, String path, Map<String, Object> fields) {
    Response send() {
      RequestSpecification form = by.posts();
      fields.forEach(form::formParam);
      return form.post(path);
    }
  }

  private static final Map<String, Function<Stage, Form>> FORMS = new LinkedHashMap<>();

  /** {@code path} readies the stage and says where the form goes; {@code fields} are asked then. */
  private static void form(
      String name,
      Function<Stage, Human> by,
      Function<Stage, String> path,
      Function<Stage, Map<String, Object>> fields) {
    FORMS.put(
        name,
        s -> {
          String address = path.apply(s);
          var filled = fields.apply(s);
          return new Form(by.apply(s).signsIn(), address, filled);
        });
  }

  private static void form(String name, Function<Stage, Human> by, Function<Stage, String> path) {
    form(name, by, path, s -> Map.of());
  }

  private static Function<Stage, String> in(String path) {
    return s -> "/projects/" + s.key() + path;
  }

  static {
    assignment();
    members();
    guidelines();
    adjudication();
    pairsAndDossiers();
  }

  private static void assignment() {
    String home = "/assignment";
    form(
        "how articles come",
        s -> s.lead,
        in(home),
        s -> Map.of("mode", "queue", "overlap", 2, "minutes", 45, "together", true));
    form(
        "by hand",
        s -> s.lead,
        in(home + "/hand"),
        s -> Map.of("give", s.article.id() + "-" + s.ana.id(), "due", "2031-03-01"));
    form(
        "by a rule",
        s -> s.lead,
        in(home + "/rule"),
        s -> Map.of("rule", "random", "seed", 1, "reviewer", s.ana.id(), "plan", plan(s)));
    form("a round", s -> s.lead, in(home + "/rounds"), s -> Map.of("article", s.article.id()));
    form(
        "the end of a round", s -> s.lead, s -> in(home + "/rounds/" + round(s) + "/end").apply(s));
    form("the next article", s -> s.ana, in("/next"));
    form("passing over", s -> s.ana, s -> "/articles/" + s.article.id() + "/skip");
  }

  private static String plan(Stage s) {
    var ana = Map.of("login", s.ana.login());
    var asked = Map.of("rule", "random", "seed", 1, "reviewers", List.of(ana));
    return Stage.done(
            s.lead.asks().body(asked).post("/projects/{k}/assignments?dryRun=true", s.key()))
        .path("plan");
  }

  private static int round(Stage s) {
    var articles = Map.of("articles", List.of(s.article.id()));
    return Stage.done(s.lead.asks().body(articles).post("/projects/{k}/calibrations", s.key()))
        .path("number");
  }

  private static void members() {
    form(
        "a member",
        s -> s.lead,
        in("/members"),
        s -> Map.of("login", s.admin.login(), "role", "REVIEWER"));
    form(
        "a member's role",
        s -> s.lead,
        s -> in("/members/" + s.ana.login() + "/role").apply(s),
        s -> Map.of("role", "OBSERVER"));
    form(
        "a member's removal",
        s -> s.lead,
        s -> in("/members/" + s.ana.login() + "/removal").apply(s));
    form(
        "settings",
        s -> s.lead,
        in("/settings"),
        s -> Map.of("name", "Another name", "language", "fr", "overlap", 3));
    form("a project's removal", s -> s.lead, in("/removal"), s -> Map.of("key", s.key()));
    form(
        "a project's restoration",
        s -> s.lead,
        s -> {
          Stage.done(s.lead.asks().delete("/projects/{k}", s.key()));
          return in("/restoration").apply(s);
        });
    form("a person's removal", s -> s.admin, s -> "/people/" + s.ana.login() + "/removal");
    form(
        "an erasure",
        s -> s.admin,
        s -> "/people/" + s.ana.id() + "/erasure",
        s -> Map.of("login", s.ana.login()));
  }

  private static void guidelines() {
    String proposals = "/guidelines/proposals";
    form(
        "guidelines",
        s -> s.lead,
        in("/guidelines/draft"),
        s -> Map.of("basis", 0, "proposal", 0, "text", "Rules."));
    form("a proposal", s -> s.ana, in(proposals), s -> Map.of("passage", "A rule."));
    form(
        "a proposal written in",
        s -> s.lead,
        in("/guidelines/draft"),
        s -> Map.of("basis", 0, "proposal", proposal(s), "text", "A rule."));
    form(
        "a refusal",
        s -> s.lead,
        s -> in(proposals + "/" + proposal(s) + "/refusal").apply(s),
        s -> Map.of("reason", "It says so already"));
  }

  private static int proposal(Stage s) {
    var passage = Map.of("passage", "A rule.");
    return s.made(s.ana, passage, "/projects/" + s.key() + "/guidelines/proposals");
  }

  private static void adjudication() {
    decision("an answer taken", s -> Map.of("version", 0, "act", "take:" + s.ana.id()));
    decision("an answer merged", s -> Map.of("version", 0, "act", "merge", "label", "CLAIM"));
    String gap = "guideline_gap";
    decision(
        "none right, a gap",
        s -> Map.of("version", 0, "act", "none_right", "reason", gap, "passage", "A rule."));
    form(
        "a contest",
        s -> s.ana,
        s -> {
          settled(s);
          Stage.done(s.ana.asks().put("/articles/{i}/submission", s.article.id()));
          return "/sentences/" + s.sentence(1) + "/contest";
        },
        s -> Map.of("text", "Not so."));
    form(
        "all unanimous",
        s -> s.ben,
        s -> {
          List.of(s.ana, s.ben).forEach(one -> one.judges(s.sentence(1), List.of("CLAIM"), ""));
          return in("/adjudicate/unanimous").apply(s);
        });
    form(
        "an undoing",
        s -> s.ben,
        s -> {
          settled(s);
          return in("/adjudicate/undoing").apply(s);
        },
        s -> Map.of("change", lastChange(s)));
  }

  private static void decision(String name, Function<Stage, Map<String, Object>> fields) {
    form(
        name,
        s -> s.ben,
        s -> {
          s.judged();
          return in("/adjudicate/sentences/" + s.sentence(1)).apply(s);
        },
        fields);
  }

  private static void settled(Stage s) {
    s.judged();
    var word = Map.of("labels", List.of("CLAIM"), "outcome", "edited");
    Stage.done(s.ben.asks().body(word).put("/sentences/{i}/adjudication", s.sentence(1)));
  }

  private static String lastChange(Stage s) {
    return s.ben
        .signsIn()
        .asks()
        .get("/projects/" + s.key() + "/adjudicate")
        .htmlPath()
        .getString("**.find { it.@name == 'change' }.@value");
  }

  private static void pairsAndDossiers() {
    form(
        "a pair",
        s -> s.ben,
        s -> in("/adjudicate/pairs/" + s.sentence(1) + "/" + other(s)).apply(s),
        s -> Map.of("version", 0, "act", "settle", "relation", "CORROBORATES"));
    form(
        "a dossier's verdict",
        s -> s.ben,
        s -> "/dossiers/" + s.dossier(1) + "/verdict",
        s -> Map.of("grade", "WEAK", "gradeReason", "One voice."));
  }

  private static long other(Stage s) {
    return Given.article(s.project, "Une école de Larmont a brûlé.").sentences().get(1);
  }

  @Inject DataSource database;

  static Set<String> forms() {
    return FORMS.keySet();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theSecondTimeNothingChanges(String name) throws SQLException {
    var stage = new Stage(asked -> asked);
    var form = FORMS.get(name).apply(stage);
    var before = Standing.of(stage, database);
    var first = form.send();
    assertTrue(first.statusCode() == 303, name + ": " + first.statusCode() + first.asString());
    var stood = Standing.of(stage, database);
    assertTrue(!before.equals(stood), name + " changes something");
    var second = form.send();
    assertTrue(second.statusCode() < 500, name + ": " + second.statusCode() + second.asString());
    stood.assertSame(Standing.of(stage, database), name);
  }
}
