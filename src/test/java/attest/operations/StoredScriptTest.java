// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Script and markup in every field that takes text come back as text, wherever it is read. Every
 * route of the program is read; a new one is read by itself, or asks here what its variables stand
 * for. None is ever a part of what the database is told to do: it is told beside that.
 */
@QuarkusTest
class StoredScriptTest {
  private static final String EVIL = "\"'></script><img src=x onerror=evil>{7*7}";

  /** Where it stands in a path. */
  private static final String NAME = "\"'><img src=x onerror=evil>";

  private static final String P = "/projects/{key}";
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

  @Inject DataSource database;

  private final Map<String, List<String>> known = new HashMap<>();

  private Optional<Statements> statements;

  private Human lead;
  private Given.Workplace project;
  private Human ana;
  private Human ben;
  private Human.Session session;

  @BeforeEach
  void aProjectOfAnAdministrator() {
    lead = Given.administrator("lead");
    project = Given.project(lead);
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    session = lead.signsIn();
  }

  @BeforeEach
  void whatTheDatabaseIsTold() throws SQLException {
    statements = Statements.of(database);
  }

  @AfterEach
  void hasNoneOfItInIt() throws SQLException {
    if (statements.isPresent()) {
      try (var told = statements.get()) {
        assertTrue(told.all().size() > 50, "Only these were heard: " + told.all());
        assertEquals(List.of(), told.all().stream().filter(t -> t.contains("evil")).toList());
      }
    }
  }

  @Test
  void comesBackAsTextFromEveryRoute() {
    fill();
    var shows = new TreeSet<String>();
    var faults = new ArrayList<String>();
    for (var route : Route.all()) {
      for (String address : route.addresses(known, new Answers(Map.of("q", List.of("evil"))))) {
        var answer = session.asks().get(address);
        faults.addAll(faults(address, answer));
        if (answer.statusCode() == 200 && !isInPlace(answer) && !isTakenAway(answer)) {
          faults.add(address + " is " + answer.contentType());
        }
        if (answer.statusCode() == 200 && answer.asString().contains("onerror=evil")) {
          shows.add(route.path());
        }
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(shows.size() > 60, "Only these show what was stored: " + shows);
  }

  @Test
  void comesBackAsTextFromEveryAddressAndQuestion() {
    String evil = URLEncoder.encode(EVIL, UTF_8).replace("+", "%20");
    var faults = new ArrayList<String>();
    for (var route : Route.all()) {
      String address = route.path().replaceAll("\\{\\w+}", evil);
      for (String question : Stream.concat(Stream.of("x"), route.questions().stream()).toList()) {
        String asked = address + "?" + question + "=" + evil;
        var answer = session.asks().urlEncodingEnabled(false).get(asked);
        faults.addAll(faults(asked, answer));
        assertTrue(answer.statusCode() < 500, asked);
      }
    }
    assertEquals(List.of(), faults);
  }

  private static boolean isInPlace(Response answer) {
    return answer.contentType().matches("(text/html|application/(problem\\+)?json).*");
  }

  private static boolean isTakenAway(Response answer) {
    return String.valueOf(answer.header("Content-Disposition")).startsWith("attachment");
  }

  private static List<String> faults(String address, Response answer) {
    var faults = new ArrayList<String>();
    if (!"nosniff".equals(answer.header("X-Content-Type-Options"))) {
      faults.add(address + " may be sniffed");
    }
    if (answer.contentType().startsWith("text/html")) {
      if (!String.valueOf(answer.header("Content-Security-Policy"))
          .contains("default-src 'none'")) {
        faults.add(address + " has no policy");
      }
      for (Element element : Jsoup.parse(answer.asString()).getAllElements()) {
        boolean ownStyle = isTakenAway(answer) && element.nameIs("style");
        if (!ownStyle && isHarmful(element)) {
          faults.add(address + ": " + element);
        }
      }
    }
    return faults;
  }

  private static boolean isHarmful(Element element) {
    boolean script = element.nameIs("script") && element.attr("src").isEmpty();
    boolean foreign =
        Set.of("style", "iframe", "object", "embed", "base").contains(element.normalName());
    return script || foreign || element.attributes().asList().stream().anyMatch(a -> isHarmful(a));
  }

  private static boolean isHarmful(Attribute attribute) {
    String name = attribute.getKey();
    boolean elsewhere =
        ADDRESSES.contains(name)
            && !attribute.getValue().matches("(?s)(|[/#?][^/]?.*|https?://.*)");
    return name.startsWith("on") || name.equals("style") || elsewhere;
  }

  /** Every field that takes text is given it. */
  private void fill() {
    String key = project.key();
    var page = session;
    done(page.posts().formParam("name", EVIL).formParam("language", "en").post("/account"));
    done(page.posts().formParam("name", EVIL).formParam("scope", "read").post("/account/tokens"));
    sends(lead, Map.of("name", EVIL, "blind", false)).patch(P, key);
    sends(lead, Map.of("code", "RUMOUR", "name", EVIL, "hotkey", "4")).post(P + "/labels", key);
    for (int version = 1; version < 3; version++) {
      var text = EVIL + "\n\n[" + EVIL + "](javascript:evil)\n\n<b>" + version;
      sends(lead, Map.of("text", text, "note", EVIL)).put(P + "/guidelines", key);
    }
    sends(ana, Map.of("passage", EVIL)).post(P + "/guidelines/proposals", key);
    sends(
            lead,
            Map.of(
                "aliases",
                List.of(EVIL + "2"),
                "type",
                "news_agency",
                "reliability",
                Map.of("grade", "B", "reason", EVIL)))
        .put(P + "/sources/{name}", key, NAME);
    var article = article(EVIL);
    var other = article(EVIL + " again");
    judge(ana, article, EVIL);
    judge(ben, article, EVIL + "3");
    long sentence = article.sentences().get(1);
    long distant = other.sentences().get(1);
    sends(ana, Map.of("text", EVIL)).post("/sentences/{id}/comments", sentence);
    for (var one : List.of(ana, ben)) {
      var relation = one == ana ? "CONTRADICTS" : "CORROBORATES";
      sends(one, Map.of("relation", relation, "rationale", EVIL))
          .put("/sentences/{a}/corroborations/{b}", sentence, distant);
      sends(one, "{}").put("/articles/{id}/submission", article.id());
    }
    sends(lead, Map.of("labels", List.of("CLAIM"), "note", EVIL, "outcome", "edited"))
        .put("/sentences/{id}/adjudication", sentence);
    sends(ana, Map.of("text", EVIL)).put("/sentences/{id}/adjudication/contests", sentence);
    String settled = "/sentences/{a}/corroborations/{b}/adjudication";
    sends(lead, Map.of("relation", "CONTRADICTS", "rationale", EVIL))
        .put(settled, sentence, distant);
    sends(ana, Map.of("text", EVIL)).put(settled + "/contests", sentence, distant);
    int dossier =
        sends(lead, Map.of("title", EVIL, "mentions", List.of(sentence, distant)))
            .post(P + "/dossiers", key)
            .path("id");
    var grade = Map.of("grade", "DISCOUNTED", "reason", EVIL);
    sends(lead, Map.of("title", EVIL, "notes", EVIL, "grade", grade))
        .patch("/dossiers/{id}", dossier);
    sends(ana, Map.of("text", EVIL)).put("/dossiers/{id}/contests", dossier);
    String batch = brought("/projects/" + key + "/import");
    Object source = lead.asks().get(P + "/sources/{name}", key, NAME).path("id");
    know("projects/{key}", key);
    know("articles/{id}", article.id());
    know("sentences/{id}", sentence);
    know("sentences/{a}", sentence);
    know("corroborations/{b}", distant);
    know("pairs/{a}", sentence);
    know("pairs/{b}", distant);
    know("invitations/{id}", 1);
    know("webhooks/{id}", 1);
    know("deliveries/{delivery}", 1);
    know("attempts/{attempt}", 1);
    know("dossiers/{id}", dossier);
    know("people/{id}", ana.id());
    know("people/{login}", ana.login());
    know("members/{login}", ana.login());
    know("sources/{id}", source);
    know("sources/{name}", URLEncoder.encode(NAME, UTF_8).replace("+", "%20"));
    know("guidelines/{version}", 2);
    know("labels/{code}", "RUMOUR");
    know("exports/{format}", "jsonl", "csv", "brat", "webanno-tsv", "conll", "claimreview");
    know("export/{format}", "json", "csv");
    know("tables/{table}", "labels", "reviewers");
    know("tokens/{id}", lead.asks().get("/tokens").path("items[-1].id").toString());
    know("import/{batch}", batch);
    know("labelled/{id}", 1);
    know("tables/{file}", 1);
    know("releases/{version}", "1.0");
    know("releases/{file}", "1.0/data.jsonl");
    know("invitations/{secret}", "none");
  }

  private Given.Article article(String text) {
    var content =
        Map.of(
            "title",
            text,
            "outlet",
            EVIL,
            "agency",
            EVIL,
            "language",
            "fr",
            "text",
            text
                + "\n\nDix civils sont morts, selon "
                + text
                + ". Le pont "
                + text
                + " est tombé.");
    var made = sends(lead, content).post(P + "/articles", project.key());
    long id = made.jsonPath().getLong("imported[0].id");
    List<Integer> sentences = lead.asks().get("/articles/{id}", id).path("sentences.id");
    return new Given.Article(id, text, sentences.stream().map(Integer::longValue).toList());
  }

  private void judge(Human reviewer, Given.Article article, String text) {
    sends(
            reviewer,
            Map.of(
                "labels",
                List.of("CLAIM", "CASUALTY_FIGURE", "ATTRIBUTION"),
                "note",
                text,
                "figures",
                List.of(figure(text)),
                "attributions",
                List.of(Map.of("id", UUID.randomUUID(), "source", text, "form", "indirect"))))
        .put("/sentences/{id}/annotation", article.sentences().get(1));
  }

  private static Map<String, ?> figure(String text) {
    return Map.of(
        "id",
        UUID.randomUUID(),
        "low",
        10,
        "qualifier",
        "exact",
        "harm",
        "killed",
        "place",
        text,
        "sideHarmed",
        text,
        "perpetrator",
        text);
  }

  /** What is asked is done, or the test fails with the refusal. */
  private static RequestSpecification sends(Human by, Object body) {
    return by.asks()
        .body(body)
        .filter(
            (asked, answer, context) -> {
              var done = context.next(asked, answer);
              assertTrue(done.statusCode() < 300, asked.getURI() + " " + done.asString());
              return done;
            });
  }

  private static void done(Response answer) {
    answer.then().statusCode(lessThan(400));
  }

  /** A file of a hostile name; the last part of the address at which it is looked over. */
  private String brought(String path) {
    String place =
        session
            .asks()
            .contentType("multipart/form-data")
            .multiPart("csrf", session.csrf())
            .multiPart("file", EVIL.replace("/", "") + ".jsonl", EVIL.getBytes(UTF_8), "text/plain")
            .post(path)
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private void know(String variable, Object... values) {
    known.put(variable, Stream.of(values).map(String::valueOf).toList());
  }

  /** Nothing where a question is not among those answered here. */
  private static final class Answers extends HashMap<String, List<String>> {
    private static final long serialVersionUID = 1;

    Answers(Map<String, List<String>> given) {
      super(given);
    }

    @Override
    public List<String> get(Object question) {
      return getOrDefault(question, List.of());
    }
  }
}
