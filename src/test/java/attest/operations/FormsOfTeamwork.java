// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static attest.operations.SentForm.Filled.EMPTY;
import static attest.operations.SentForm.Filled.at;
import static attest.operations.SentForm.Filled.with;
import static attest.operations.SentForm.form;

import attest.operations.Retried.Stage;
import attest.operations.SentForm.Filled;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Forms about who reads what, and about what is settled. */
final class FormsOfTeamwork {
  private static final String ASSIGNMENT = "/projects/{key}/assignment";
  private static final String ADJUDICATE = "/projects/{key}/adjudicate";

  private FormsOfTeamwork() {}

  static void tell() {
    assignment();
    rounds();
    decisions();
    adjudication();
    pairs();
  }

  private static void assignment() {
    form(
        ASSIGNMENT,
        s -> s.lead,
        s -> with("mode", "queue").and("overlap", 2).and("minutes", 45).and("together", true));
    form(
        ASSIGNMENT + "/hand",
        s -> s.lead,
        s -> with("give", s.article.id() + "-" + s.ana.id()).and("due", "2031-03-01"));
    form(ASSIGNMENT + "/rule/plan", s -> s.lead, FormsOfTeamwork::rule);
    form(ASSIGNMENT + "/rule", s -> s.lead, s -> rule(s).and("plan", plan(s)));
    form("/projects/{key}/next", s -> s.ana, s -> EMPTY);
    form("/articles/{id}/skip", s -> s.ana, s -> at(s.article.id()));
  }

  private static Filled rule(Stage s) {
    return with("rule", "random").and("seed", 1).and("reviewer", s.ana.id());
  }

  private static String plan(Stage s) {
    var ana = Map.of("login", s.ana.login());
    var asked = Map.of("rule", "random", "seed", 1, "reviewers", List.of(ana));
    return Stage.done(
            s.lead.asks().body(asked).post("/projects/{k}/assignments?dryRun=true", s.key()))
        .path("plan");
  }

  private static void rounds() {
    String rounds = ASSIGNMENT + "/rounds";
    form(rounds, s -> s.lead, s -> with("article", s.article.id()));
    form(rounds + "/{number}/end", s -> s.lead, s -> at(round(s)));
  }

  private static int round(Stage s) {
    var articles = Map.of("articles", List.of(s.article.id()));
    return Stage.done(s.lead.asks().body(articles).post("/projects/{k}/calibrations", s.key()))
        .path("number");
  }

  private static void decisions() {
    decision(" take", s -> with("act", "take:" + s.ana.id()));
    decision(" merge", s -> with("act", "merge").and("label", "CLAIM"));
    decision(
        " gap",
        s -> with("act", "none_right").and("reason", "guideline_gap").and("passage", "A rule."));
  }

  private static void decision(String name, Function<Stage, Filled> fill) {
    form(
        ADJUDICATE + "/sentences/{id}" + name,
        s -> s.ben,
        s -> {
          s.judged();
          var filled = fill.apply(s).and("version", 0);
          return new Filled(List.of(s.sentence(1)), filled.fields(), Map.of());
        });
  }

  private static void adjudication() {
    form(
        ADJUDICATE + "/sentences/{id}/contests/{contest}",
        s -> s.ben,
        s -> {
          int contest = Stage.done(Retried.contested(s, s.ana.asks())).path("id");
          return at(s.sentence(1), contest).and("text", "It stands.");
        });
    form(
        ADJUDICATE + "/unanimous",
        s -> s.ben,
        s -> {
          List.of(s.ana, s.ben).forEach(one -> one.judges(s.sentence(1), List.of("CLAIM"), ""));
          return EMPTY;
        });
    form(
        ADJUDICATE + "/undoing",
        s -> s.ben,
        s -> {
          settled(s);
          return with("change", lastChange(s, "adjudicate"));
        });
  }

  static void settled(Stage s) {
    s.judged();
    var word = Map.of("labels", List.of("CLAIM"), "outcome", "edited");
    Stage.done(s.ben.asks().body(word).put("/sentences/{i}/adjudication", s.sentence(1)));
  }

  private static String lastChange(Stage s, String queue) {
    return s.session(s.ben)
        .asks()
        .get("/projects/" + s.key() + "/" + queue)
        .htmlPath()
        .getString("**.find { it.@name == 'change' }.@value");
  }

  private static void pairs() {
    String one = ADJUDICATE + "/pairs/{a}/{b}";
    form(
        one,
        s -> s.ben,
        s ->
            at(s.sentence(1), s.other())
                .and("version", 0)
                .and("act", "settle")
                .and("relation", "CORROBORATES"));
    form(
        one + "/contests/{contest}",
        s -> s.ben,
        s -> {
          Retried.pairSettled(s);
          return at(s.sentence(1), s.other(), pairContest(s)).and("text", "It stands.");
        });
    form(
        ADJUDICATE + "/pairs/undoing",
        s -> s.ben,
        s -> {
          Retried.pairSettled(s);
          return with("change", lastChange(s, "adjudicate/pairs"));
        });
  }

  private static int pairContest(Stage s) {
    String path = "/sentences/{a}/corroborations/{b}/adjudication/contests";
    var asked = s.ana.asks().body(Map.of("text", "Not so."));
    return Stage.done(asked.put(path, s.sentence(1), s.other())).path("id");
  }
}
