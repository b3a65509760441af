// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.lessThan;

import attest.project.Role;
import attest.shared.LoopbackOutward;
import attest.testing.Given;
import attest.testing.Human;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Every call that changes something, as it can be sent twice: each prepares what it needs on a
 * stage of its own and gives the request.
 */
final class Retried {
  /** Readies the stage and gives the request; sent by whoever asks for it. */
  interface Proof extends Function<Stage, Supplier<Response>> {}

  /** People and a project that one proof has for itself. */
  static final class Stage {
    final Human admin = Given.administrator("admin");
    final Human lead = Given.person("lead");
    final Given.Workplace project = Given.project(lead);
    final Human ana = Given.member(project, Role.REVIEWER);
    final Human ben = Given.member(project, Role.ADJUDICATOR);
    final Given.Article article =
        Given.article(project, "Un pont est tombé.", "Une école a brûlé.", "Personne n'est mort.");
    final UnaryOperator<RequestSpecification> label;
    private final Map<Human, Human.Session> sessions = new HashMap<>();
    private long other;

    /**
     * @param label what is done to each request: gives it a key, or nothing
     */
    Stage(UnaryOperator<RequestSpecification> label) {
      this.label = label;
    }

    RequestSpecification by(Human human) {
      return label.apply(human.asks());
    }

    RequestSpecification by(Human human, Object body) {
      return by(human).body(body);
    }

    String key() {
      return project.key();
    }

    long sentence(int number) {
      return article.sentences().get(number);
    }

    /** Of another article: a pair within one is none. */
    long other() {
      if (other == 0) {
        other = Given.article(project, "Un pont est tombé hier.").sentences().get(1);
      }
      return other;
    }

    /** The one session of a person here. */
    Human.Session session(Human human) {
      return sessions.computeIfAbsent(human, Human::signsIn);
    }

    void judged() {
      for (Human one : List.of(ana, ben)) {
        done(
            one.asks()
                .body(Map.of("labels", one == ana ? List.of("CLAIM") : List.of()))
                .put("/sentences/{id}/annotation", sentence(1)));
      }
    }

    int comment() {
      return made(ana, Map.of("text", "Why?"), "/sentences/" + sentence(1) + "/comments");
    }

    int dossier(int sentence) {
      var content = Map.of("title", "A matter", "mentions", List.of(sentence(sentence)));
      return made(ben, content, "/projects/" + key() + "/dossiers");
    }

    /** Once the release is written, which the answer does not wait for. */
    Response written(Response begun) {
      String state = "WRITING";
      for (int i = 0; i < 1000 && "WRITING".equals(state); i++) {
        state = lead.asks().get(P + "/releases/1.0", key()).path("state");
      }
      return begun;
    }

    int webhook() {
      return done(webhook(lead.asks())).path("id");
    }

    /** Of an address where nobody answers, made while addresses may be gone to. */
    Response webhook(RequestSpecification asked) {
      goOut(true);
      var content = Map.of("url", "http://127.0.0.1:1/", "releases", true);
      var response = asked.body(content).post(P + "/webhooks", key());
      goOut(false);
      return response;
    }

    /** Whether addresses may be gone to, even one of this machine. */
    static void goOut(boolean allowed) {
      LoopbackOutward.open(1);
      var somebody = Given.administrator("other");
      done(somebody.asks().body(Map.of("allowed", allowed)).put("/address-import"));
    }

    int made(Human by, Object body, String path) {
      return done(by.asks().body(body).post(path)).path("id");
    }

    void source(String name) {
      done(
          lead.asks()
              .body(Map.of("type", "news_agency"))
              .put("/projects/{key}/sources/{name}", key(), name));
    }

    /** Where a page leads on, as a path. */
    static String led(Response response) {
      String there = response.then().statusCode(303).extract().header("Location");
      return there.replaceFirst("^https?://[^/]+", "");
    }

    static Response done(Response response) {
      return response.then().statusCode(lessThan(300)).extract().response();
    }
  }

  private static final Map<String, Proof> PROOFS = new LinkedHashMap<>();
  private static final String P = "/projects/{key}";
  private static final String PAIR = "/sentences/{a}/corroborations/{b}";

  private Retried() {}

  /** By method and path, as the API's description has them. */
  static Map<String, Proof> proofs() {
    return PROOFS;
  }

  private static void proof(String call, Proof proof) {
    PROOFS.put(call, proof);
  }

  private static void put(String path, Proof proof) {
    proof("put " + path, proof);
  }

  private static void post(String path, Proof proof) {
    proof("post " + path, proof);
  }

  private static void delete(String path, Proof proof) {
    proof("delete " + path, proof);
  }

  static {
    accounts();
    projects();
    register();
    articles();
    answers();
    assignment();
    corroboration();
  }

  private static void accounts() {
    post(
        "/people",
        s -> {
          var somebody =
              Map.of("login", Given.unique("new"), "name", "New", "password", Given.PASSWORD);
          return () -> s.by(s.admin, somebody).post("/people");
        });
    delete("/people/{login}", s -> () -> s.by(s.admin).delete("/people/{l}", s.ana.login()));
    post("/people/{id}/erasure", s -> () -> s.by(s.admin).post("/people/{i}/erasure", s.ana.id()));
    post("/tokens", s -> () -> s.by(s.ana, Map.of("name", "a program")).post("/tokens"));
    delete(
        "/tokens/{id}",
        s -> {
          int id = s.made(s.ana, Map.of("name", "a program"), "/tokens");
          return () -> s.by(s.ana).delete("/tokens/{id}", id);
        });
    put(
        "/address-import",
        s -> () -> s.by(s.admin, Map.of("allowed", false)).put("/address-import"));
    post("/audit/verification", s -> () -> s.by(s.admin).post("/audit/verification"));
  }

  private static void projects() {
    post(
        "/projects",
        s -> {
          var content = Map.of("key", Given.unique("founded"), "name", "Founded");
          return () -> s.by(s.lead, content).post("/projects");
        });
    proof("patch " + P, s -> () -> s.by(s.lead, Map.of("name", "Other")).patch(P, s.key()));
    delete(P, s -> () -> s.by(s.lead).delete(P, s.key()));
    post(
        P + "/restoration",
        s -> {
          Stage.done(s.lead.asks().delete(P, s.key()));
          return () -> s.by(s.lead).post(P + "/restoration", s.key());
        });
    put(
        P + "/members/{login}",
        s ->
            () ->
                s.by(s.lead, Map.of("role", "OBSERVER"))
                    .put(P + "/members/{l}", s.key(), s.ana.login()));
    delete(
        P + "/members/{login}",
        s -> () -> s.by(s.lead).delete(P + "/members/{l}", s.key(), s.ana.login()));
    String invitations = P + "/invitations";
    var reviewer = Map.of("role", "REVIEWER");
    post(invitations, s -> () -> s.by(s.lead, reviewer).post(invitations, s.key()));
    delete(
        invitations + "/{id}",
        s -> {
          int id = Stage.done(s.lead.asks().body(reviewer).post(invitations, s.key())).path("id");
          return () -> s.by(s.lead).delete(invitations + "/{id}", s.key(), id);
        });
    post(
        P + "/labels",
        s ->
            () ->
                s.by(s.lead, Map.of("code", "RUMOUR", "name", "Rumour"))
                    .post(P + "/labels", s.key()));
    delete(
        P + "/labels/{code}",
        s -> {
          var label = Map.of("code", "RUMOUR", "name", "Rumour");
          Stage.done(s.lead.asks().body(label).post(P + "/labels", s.key()));
          return () -> s.by(s.lead).delete(P + "/labels/RUMOUR", s.key());
        });
    put(
        P + "/guidelines",
        s -> () -> s.by(s.lead, Map.of("text", "Rules.")).put(P + "/guidelines", s.key()));
    post(
        P + "/guidelines/proposals",
        s ->
            () ->
                s.by(s.ana, Map.of("passage", "A rule."))
                    .post(P + "/guidelines/proposals", s.key()));
    put(
        P + "/guidelines/proposals/{id}/acceptance",
        s -> {
          int id =
              s.made(
                  s.ana,
                  Map.of("passage", "A rule."),
                  "/projects/" + s.key() + "/guidelines/proposals");
          return () ->
              s.by(s.lead, Map.of("note", "As proposed"))
                  .put(P + "/guidelines/proposals/{id}/acceptance", s.key(), id);
        });
    put(
        P + "/guidelines/proposals/{id}/refusal",
        s -> {
          int id =
              s.made(
                  s.ana,
                  Map.of("passage", "A rule."),
                  "/projects/" + s.key() + "/guidelines/proposals");
          return () ->
              s.by(s.lead, Map.of("reason", "It says so already"))
                  .put(P + "/guidelines/proposals/{id}/refusal", s.key(), id);
        });
  }

  private static void register() {
    String one = P + "/sources/{name}";
    put(
        one,
        s -> () -> s.by(s.lead, Map.of("type", "news_agency")).put(one, s.key(), "Larmont Wire"));
    delete(
        one,
        s -> {
          s.source("Larmont Wire");
          return () -> s.by(s.lead).delete(one, s.key(), "Larmont Wire");
        });
    post(
        P + "/sources",
        s ->
            () ->
                s.by(s.lead, Map.of("types", List.of("news_agency")))
                    .post(P + "/sources", s.key()));
    post(
        one + "/merge",
        s -> {
          s.source("Larmont Wire");
          s.source("Wire of Larmont");
          return () ->
              s.by(s.lead, Map.of("into", "Larmont Wire"))
                  .post(one + "/merge", s.key(), "Wire of Larmont");
        });
    delete(
        one + "/merge",
        s -> {
          s.source("Larmont Wire");
          s.source("Wire of Larmont");
          var into = Map.of("into", "Larmont Wire");
          Stage.done(s.lead.asks().body(into).post(one + "/merge", s.key(), "Wire of Larmont"));
          return () -> s.by(s.lead).delete(one + "/merge", s.key(), "Wire of Larmont");
        });
  }

  private static void articles() {
    post(
        P + "/articles",
        s -> {
          var content = Map.of("title", "Another", "text", "Une maison a brûlé hier à Larmont.");
          return () -> s.by(s.lead, content).post(P + "/articles", s.key());
        });
    post(
        P + "/addresses",
        s -> {
          Stage.done(s.admin.asks().body(Map.of("allowed", true)).put("/address-import"));
          var content = Map.of("urls", List.of("http://nowhere.invalid/a"));
          return () -> s.by(s.lead, content).post(P + "/addresses", s.key());
        });
    proof(
        "patch /articles/{id}",
        s -> () -> s.by(s.lead, Map.of("title", "Other")).patch("/articles/{id}", s.article.id()));
    delete("/articles/{id}", s -> () -> s.by(s.lead).delete("/articles/{id}", s.article.id()));
    put(
        "/articles/{id}/restoration",
        s -> {
          Stage.done(s.lead.asks().delete("/articles/{id}", s.article.id()));
          return () -> s.by(s.lead).put("/articles/{id}/restoration", s.article.id());
        });
    post(
        "/sentences/{id}/split",
        s -> () -> s.by(s.lead, Map.of("at", 8)).post("/sentences/{id}/split", s.sentence(1)));
    post(
        "/sentences/{id}/merge",
        s -> () -> s.by(s.lead).post("/sentences/{id}/merge", s.sentence(1)));
    post(
        P + "/labelled",
        s ->
            () ->
                s.by(s.lead)
                    .contentType(ContentType.MULTIPART)
                    .multiPart(
                        "file",
                        "a.jsonl",
                        "{\"text\":\"Un mur est tombé.\",\"label\":[]}\n".getBytes(UTF_8))
                    .post(P + "/labelled?format=doccano", s.key()));
    put(
        P + "/ratings",
        s -> {
          var ratings = Given.project(s.lead);
          return () ->
              s.by(s.lead, "item,annotator,label\n1,a,X\n1,b,X\n")
                  .contentType("text/csv")
                  .put(P + "/ratings", ratings.key());
        });
  }

  private static void answers() {
    String answer = "/sentences/{id}/annotation";
    put(
        answer,
        s -> () -> s.by(s.ana, Map.of("labels", List.of("CLAIM"))).put(answer, s.sentence(1)));
    delete(
        answer,
        s -> {
          s.judged();
          return () -> s.by(s.ana).delete(answer, s.sentence(1));
        });
    String submission = "/articles/{id}/submission";
    put(submission, s -> () -> s.by(s.ana).put(submission, s.article.id()));
    delete(
        submission,
        s -> {
          Stage.done(s.ana.asks().put(submission, s.article.id()));
          return () -> s.by(s.ana).delete(submission, s.article.id());
        });
    String comments = "/sentences/{id}/comments";
    post(comments, s -> () -> s.by(s.ana, Map.of("text", "Why?")).post(comments, s.sentence(1)));
    String dismissal = "/sentences/{id}/dismissals/{key}";
    put(dismissal, s -> () -> s.by(s.ana).put(dismissal, s.sentence(1), "claim"));
    delete(
        dismissal,
        s -> {
          Stage.done(s.ana.asks().put(dismissal, s.sentence(1), "claim"));
          return () -> s.by(s.ana).delete(dismissal, s.sentence(1), "claim");
        });
    onComment("put", "/resolution", "");
    onComment("delete", "/resolution", "put /resolution");
    onComment("delete", "", "");
    onComment("put", "/restoration", "delete ");
    onComment("put", "/seen", "");
    String settled = "/sentences/{id}/adjudication";
    var word = Map.of("labels", List.of("CLAIM"), "outcome", "edited");
    put(
        settled,
        s -> {
          s.judged();
          return () -> s.by(s.ben, word).put(settled, s.sentence(1));
        });
    delete(
        settled,
        s -> {
          s.judged();
          Stage.done(s.ben.asks().body(word).put(settled, s.sentence(1)));
          return () -> s.by(s.ben).delete(settled, s.sentence(1));
        });
    put(settled + "/contests", s -> () -> contested(s, s.by(s.ana)));
    put(
        "/contests/{id}/answer",
        s -> {
          int contest = Stage.done(contested(s, s.ana.asks())).path("id");
          return () ->
              s.by(s.ben, Map.of("text", "It stands.")).put("/contests/{id}/answer", contest);
        });
    String unanimous = P + "/adjudications/unanimous";
    post(
        unanimous,
        s -> {
          agreed(s);
          return () -> s.by(s.ben).post(unanimous, s.key());
        });
    delete(
        unanimous + "/{batch}",
        s -> {
          agreed(s);
          int batch = Stage.done(s.ben.asks().post(unanimous, s.key())).path("batch");
          return () -> s.by(s.ben).delete(unanimous + "/{batch}", s.key(), batch);
        });
  }

  private static void onComment(String method, String of, String before) {
    proof(
        method + " /comments/{id}" + of,
        s -> {
          int id = s.comment();
          if (!before.isEmpty()) {
            sent(s.ana.asks(), before, "/comments/{id}", id);
          }
          return () -> sent(s.by(s.ana), method + " " + of, "/comments/{id}", id);
        });
  }

  /** {@code call} is a method and what follows the path. */
  private static Response sent(RequestSpecification asked, String call, String path, int id) {
    var parts = call.split(" ", -1);
    return asked.request(parts[0].toUpperCase(Locale.ROOT), path + parts[1], id);
  }

  private static void assignment() {
    put(
        P + "/assignment",
        s -> () -> s.by(s.lead, Map.of("mode", "queue")).put(P + "/assignment", s.key()));
    post(
        P + "/assignments",
        s ->
            () ->
                s.by(s.lead, Map.of("rule", "random", "seed", 1))
                    .post(P + "/assignments", s.key()));
    put(
        "/articles/{id}/assignments/{login}",
        s ->
            () ->
                s.by(s.lead, Map.of())
                    .put("/articles/{i}/assignments/{l}", s.article.id(), s.ana.login()));
    delete(
        "/articles/{id}/assignments/{login}",
        s -> {
          Stage.done(
              s.lead
                  .asks()
                  .body(Map.of())
                  .put("/articles/{i}/assignments/{l}", s.article.id(), s.ana.login()));
          return () ->
              s.by(s.lead).delete("/articles/{i}/assignments/{l}", s.article.id(), s.ana.login());
        });
    post(
        P + "/calibrations",
        s ->
            () ->
                s.by(s.lead, Map.of("articles", List.of(s.article.id())))
                    .post(P + "/calibrations", s.key()));
    put(
        P + "/calibrations/{number}/end",
        s -> {
          var articles = Map.of("articles", List.of(s.article.id()));
          int number =
              Stage.done(s.lead.asks().body(articles).post(P + "/calibrations", s.key()))
                  .path("number");
          return () -> s.by(s.lead).put(P + "/calibrations/{n}/end", s.key(), number);
        });
    post(P + "/next", s -> () -> s.by(s.ana).post(P + "/next", s.key()));
    post(
        P + "/releases",
        s ->
            () ->
                s.written(
                    s.by(s.lead, Map.of("version", "1.0", "formats", List.of("jsonl")))
                        .post(P + "/releases", s.key())));
    String webhooks = P + "/webhooks";
    post(webhooks, s -> () -> s.webhook(s.by(s.lead)));
    delete(
        webhooks + "/{id}",
        s -> {
          int id = s.webhook();
          return () -> s.by(s.lead).delete(webhooks + "/{i}", s.key(), id);
        });
    String attempt = webhooks + "/{id}/deliveries/{delivery}/attempts/{attempt}";
    put(
        attempt,
        s -> {
          int id = s.webhook();
          int trial =
              Stage.done(s.lead.asks().get(webhooks + "/{i}/deliveries", s.key(), id))
                  .path("items[0].id");
          return () -> s.by(s.lead).put(attempt, s.key(), id, trial, 1);
        });
    String reservation = "/articles/{id}/reservation";
    put(reservation, s -> () -> s.by(s.ana).put(reservation, s.article.id()));
    delete(
        reservation,
        s -> {
          Stage.done(s.ana.asks().put(reservation, s.article.id()));
          return () -> s.by(s.ana).delete(reservation, s.article.id());
        });
  }

  private static void corroboration() {
    var same = Map.of("relation", "CORROBORATES");
    put(PAIR, s -> () -> pair(s.by(s.ana, same), "PUT", PAIR, s));
    delete(
        PAIR,
        s -> {
          Stage.done(pair(s.ana.asks().body(same), "PUT", PAIR, s));
          return () -> pair(s.by(s.ana), "DELETE", PAIR, s);
        });
    String settled = PAIR + "/adjudication";
    put(settled, s -> () -> pair(s.by(s.ben, same), "PUT", settled, s));
    delete(
        settled,
        s -> {
          Stage.done(pair(s.ben.asks().body(same), "PUT", settled, s));
          return () -> pair(s.by(s.ben), "DELETE", settled, s);
        });
    String contests = settled + "/contests";
    var against = Map.of("text", "Not so.");
    put(
        contests,
        s -> {
          pairSettled(s);
          return () -> pair(s.by(s.ana, against), "PUT", contests, s);
        });
    put(
        contests + "/{contest}/answer",
        s -> {
          pairSettled(s);
          int id = Stage.done(pair(s.ana.asks().body(against), "PUT", contests, s)).path("id");
          String answer = contests + "/" + id + "/answer";
          return () -> pair(s.by(s.ben, Map.of("text", "It stands.")), "PUT", answer, s);
        });
    post(
        P + "/dossiers",
        s ->
            () ->
                s.by(s.ben, Map.of("title", "A matter", "mentions", List.of(s.sentence(1))))
                    .post(P + "/dossiers", s.key()));
    onDossier("patch", "", Map.of("title", "Another matter"), "");
    onDossier("delete", "", Map.of(), "");
    onDossier("put", "/restoration", Map.of(), "delete ");
    String verdicts = "/dossiers/{id}/contests";
    put(
        verdicts,
        s -> {
          int id = graded(s);
          return () -> s.by(s.ana, against).put(verdicts, id);
        });
    put(
        verdicts + "/{contest}/answer",
        s -> {
          int id = graded(s);
          int contest = Stage.done(s.ana.asks().body(against).put(verdicts, id)).path("id");
          var words = Map.of("text", "It stands.");
          return () -> s.by(s.ben, words).put(verdicts + "/{contest}/answer", id, contest);
        });
    String mention = "/dossiers/{id}/mentions/{sentence}";
    put(
        mention,
        s -> {
          int id = s.dossier(1);
          return () -> s.by(s.ben, Map.of()).put(mention, id, s.sentence(2));
        });
    delete(
        mention,
        s -> {
          int id = s.dossier(1);
          Stage.done(s.ben.asks().body(Map.of()).put(mention, id, s.sentence(2)));
          return () -> s.by(s.ben).delete(mention, id, s.sentence(2));
        });
    put(
        "/dossiers/{id}/merge",
        s -> {
          int one = s.dossier(1);
          int other = s.dossier(2);
          return () -> s.by(s.ben, Map.of("into", other)).put("/dossiers/{id}/merge", one);
        });
    delete(
        "/dossiers/{id}/merge",
        s -> {
          int one = s.dossier(1);
          int other = s.dossier(2);
          Stage.done(s.ben.asks().body(Map.of("into", other)).put("/dossiers/{id}/merge", one));
          return () -> s.by(s.ben).delete("/dossiers/{id}/merge", one);
        });
    commentsOnDossiers();
  }

  private static void commentsOnDossiers() {
    String comments = "/dossiers/{id}/comments";
    var said = Map.of("text", "Sure?");
    post(
        comments,
        s -> {
          int id = s.dossier(1);
          return () -> s.by(s.ben, said).post(comments, id);
        });
    delete(
        comments + "/{comment}",
        s -> {
          int id = s.dossier(1);
          int comment = s.made(s.ben, said, "/dossiers/" + id + "/comments");
          return () -> s.by(s.ben).delete(comments + "/{comment}", id, comment);
        });
    put(
        comments + "/{comment}/restoration",
        s -> {
          int id = s.dossier(1);
          int comment = s.made(s.ben, said, "/dossiers/" + id + "/comments");
          Stage.done(s.ben.asks().delete(comments + "/{comment}", id, comment));
          return () -> s.by(s.ben).put(comments + "/{comment}/restoration", id, comment);
        });
  }

  private static void onDossier(String method, String of, Map<String, ?> body, String before) {
    proof(
        method + " /dossiers/{id}" + of,
        s -> {
          int id = s.dossier(1);
          if (!before.isEmpty()) {
            sent(s.ben.asks(), before, "/dossiers/{id}", id);
          }
          return () -> sent(s.by(s.ben, body), method + " " + of, "/dossiers/{id}", id);
        });
  }

  private static Response pair(RequestSpecification asked, String method, String path, Stage s) {
    return asked.request(method, path, s.sentence(1), s.other());
  }

  /** A dossier that an adjudicator has graded. */
  static int graded(Stage s) {
    int id = s.dossier(1);
    var grade = Map.of("grade", Map.of("grade", "DISCOUNTED", "reason", "Rumour."));
    Stage.done(s.ben.asks().body(grade).patch("/dossiers/{id}", id));
    return id;
  }

  /** Ana judges the pair, then it is settled. */
  static void pairSettled(Stage s) {
    var same = Map.of("relation", "CORROBORATES");
    Stage.done(pair(s.ana.asks().body(same), "PUT", PAIR, s));
    Stage.done(pair(s.ben.asks().body(same), "PUT", PAIR + "/adjudication", s));
  }

  /** Settled once; then Ana, who has submitted, contests it. */
  static Response contested(Stage s, RequestSpecification asks) {
    String settled = "/sentences/{id}/adjudication";
    if (s.ana.asks().get(settled, s.sentence(1)).jsonPath().getInt("version") == 0) {
      s.judged();
      Stage.done(s.ana.asks().put("/articles/{id}/submission", s.article.id()));
      var word = Map.of("labels", List.of("CLAIM"));
      Stage.done(s.ben.asks().body(word).put(settled, s.sentence(1)));
    }
    return asks.body(Map.of("text", "Not so.")).put(settled + "/contests", s.sentence(1));
  }

  private static void agreed(Stage s) {
    for (Human one : List.of(s.ana, s.ben)) {
      var claim = Map.of("labels", List.of("CLAIM"));
      Stage.done(one.asks().body(claim).put("/sentences/{id}/annotation", s.sentence(2)));
    }
  }
}
