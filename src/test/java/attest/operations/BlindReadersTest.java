// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * In a blind project nothing that can be read differs by what another answered, as long as one has
 * not submitted: no page, call, export or count. Every route of the program is read in every way
 * that is known; a new one is read by itself, or asks here what its variables stand for.
 */
@QuarkusTest
@Tag("one-database")
class BlindReadersTest {
  private static final List<String> NOTHING = List.of();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** The reader's own exports stand in the trail; what is learnt is learnt when it is looked at. */
  private static final List<String> INDIFFERENT =
      List.of("/audit", "/settings/suggestions", "/suggestions/learned");

  /** What a form has anew each time, and the minute in which a page was asked for. */
  private static final String DRAWN = "name=\"form\" value=\"[-0-9a-f]+\"|As of [^<]+";

  /** When a reviewer worked last is for who leads to know, and tells nothing of the answer. */
  private static final String MOMENT = "\"lastAt\":\"[^\"]+\"|<time [^>]+>[^<]+</time>";

  private static final String P = "/projects/{key}";
  private static final String PAIR = "/sentences/{a}/corroborations/{b}";

  private Human lead;
  private Given.Workplace project;
  private Human ana;
  private Given.Article article;
  private Given.Article other;
  private String secret;

  @BeforeEach
  void aBlindProject() {
    lead = Given.administrator("lead");
    project = Given.project(lead, true);
    ana = Given.member(project, Role.REVIEWER);
    article = Given.article(project, "Dix civils sont morts.", "Le pont est tombé.", "Il pleut.");
    other = Given.article(project, "Le pont de Salin est coupé.");
    secret = Given.unique("secret");
    done(lead.asks().body(Map.of("text", "# CLAIM")).put(P + "/guidelines", project.key()));
    var agency = Map.of("type", "news_agency");
    done(lead.asks().body(agency).put(P + "/sources/Larmont Wire", project.key()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"REVIEWER", "ADJUDICATOR", "LEAD"})
  void readTheSameWhateverAnotherAnswers(Role role) {
    var reader = Given.member(project, role);
    judge(reader, 1, List.of("CLAIM"));
    judge(reader, 2, List.of());
    relate(reader, "PARTIAL");
    agree();
    var session = reader.signsIn();
    var before = read(reader, session);
    differ();
    assertSame(before, read(reader, session));
    if (role == Role.REVIEWER) {
      takeBack();
      assertSame(before, read(reader, session));
      differ();
    }
    done(reader.asks().put("/articles/{id}/submission", article.id()));
    var told = new ArrayList<>(read(reader, session).values());
    told.removeAll(before.values());
    assertTrue(told.size() > 9, "After submitting, only these tell more: " + told.size());
    assertTrue(told.stream().anyMatch(body -> body.contains(secret)));
  }

  @Test
  void everyChannelIsLookedAt() {
    assertEquals(
        Set.of("/live/articles/{id}", "/live/projects/{key}"),
        Route.channels(),
        "attest.live.LiveTest shows that these two are blind");
  }

  /** Ana says what the reader says. */
  private void agree() {
    judge(ana, 1, List.of("CLAIM"));
    judge(ana, 2, List.of());
    relate(ana, "CORROBORATES");
  }

  /** Ana says something else, and the lead settles it. */
  private void differ() {
    var known = Map.of("id", UUID.randomUUID(), "source", "Larmont Wire", "form", "indirect");
    var credit = UUID.randomUUID();
    var unknown = Map.of("id", credit, "source", "Agence " + secret, "form", "direct");
    var figure = new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "low", 10));
    figure.putAll(Map.of("qualifier", "exact", "harm", "killed", "source", credit));
    var answer = new HashMap<String, Object>(Map.of("note", secret, "figures", List.of(figure)));
    answer.put("labels", List.of("CASUALTY_FIGURE", "ATTRIBUTION"));
    answer.put("attributions", List.of(known, unknown));
    judge(ana, 1, answer);
    judge(ana, 2, List.of("ATTRIBUTION"));
    done(
        ana.asks()
            .body(Map.of("text", "Why? " + secret))
            .post("/sentences/{id}/comments", article.sentences().get(1)));
    relate(ana, "CONTRADICTS");
    var gap = new HashMap<String, Object>(Map.of("reason", "guideline_gap", "passage", secret));
    gap.putAll(Map.of("labels", NOTHING, "outcome", "none_right", "note", secret));
    done(lead.asks().body(gap).put("/sentences/{id}/adjudication", article.sentences().get(1)));
    done(
        lead.asks()
            .body(
                Map.of(
                    "relation",
                    "COPY",
                    "rationale",
                    secret,
                    "reason",
                    "guideline_gap",
                    "passage",
                    secret + " of pairs"))
            .put(PAIR + "/adjudication", article.sentences().get(1), other.sentences().get(1)));
    grade();
  }

  private void grade() {
    var ruling = Map.of("grade", Map.of("grade", "DISCOUNTED", "reason", secret));
    for (String dossier : dossiers(lead)) {
      done(lead.asks().body(ruling).patch("/dossiers/{id}", dossier));
    }
  }

  /** As if ana had never been there. */
  private void takeBack() {
    for (int i : List.of(1, 2)) {
      done(ana.asks().delete("/sentences/{id}/annotation", article.sentences().get(i)));
    }
    done(ana.asks().delete(PAIR, article.sentences().get(1), other.sentences().get(1)));
  }

  private void judge(Human who, int sentence, List<String> labels) {
    judge(who, sentence, Map.of("labels", labels));
  }

  private void judge(Human who, int sentence, Map<String, ?> answer) {
    done(
        who.asks()
            .body(answer)
            .put("/sentences/{id}/annotation", article.sentences().get(sentence)));
  }

  private void relate(Human who, String relation) {
    done(
        who.asks()
            .body(Map.of("relation", relation, "rationale", who == ana ? secret : "So it seems."))
            .put(PAIR, article.sentences().get(1), other.sentences().get(1)));
  }

  private static void done(Response response) {
    assertTrue(response.statusCode() < 300, response.asString());
  }

  private void assertSame(Map<String, String> before, Map<String, String> after) {
    var faults = new ArrayList<String>();
    before.forEach(
        (address, body) -> {
          String now = after.getOrDefault(address, "");
          if (!body.equals(now)) {
            faults.add(address + difference(body, now));
          }
          if (body.contains(secret) || now.contains(secret)) {
            faults.add(address + " holds what is secret");
          }
        });
    assertEquals(List.of(), faults);
  }

  private static String difference(String before, String after) {
    int at = 0;
    while (at < Math.min(before.length(), after.length())
        && before.charAt(at) == after.charAt(at)) {
      at++;
    }
    return " tells: " + near(before, at) + " -> " + near(after, at);
  }

  private static String near(String text, int at) {
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
  }

  /** What stands at every address. */
  private Map<String, String> read(Human reader, Human.Session session) {
    var values = values(reader);
    var found = new TreeMap<String, String>();
    Route.all().stream()
        .flatMap(route -> route.addresses(values, answers()).stream())
        .filter(address -> INDIFFERENT.stream().noneMatch(address::endsWith))
        .parallel()
        .map(address -> Map.entry(address, body(session, address)))
        .sequential()
        .forEach(e -> found.put(e.getKey(), e.getValue()));
    assertFalse(found.size() < 200, found.keySet().toString());
    return found;
  }

  private static String body(Human.Session session, String address) {
    var place = URI.create("http://localhost:" + RestAssured.port + address.replace(" ", "%20"));
    var asked =
        HttpRequest.newBuilder(place).header("Cookie", "attest_session=" + session.cookie());
    try {
      var answer = CLIENT.send(asked.build(), BodyHandlers.ofString(ISO_8859_1));
      String body = answer.statusCode() + " " + answer.body().replaceAll(DRAWN, "");
      return address.endsWith("/progress") ? body.replaceAll(MOMENT, "") : body;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(address, e);
    }
  }

  private Map<String, List<String>> values(Human reader) {
    String sentence = String.valueOf(article.sentences().get(1));
    var known = new HashMap<String, List<String>>();
    known.put("projects/{key}", List.of(project.key()));
    known.put("articles/{id}", List.of(String.valueOf(article.id())));
    known.put("sentences/{id}", List.of(sentence));
    known.put("sentences/{a}", List.of(sentence));
    known.put("pairs/{a}", List.of(sentence));
    for (String second : List.of("corroborations/{b}", "pairs/{b}")) {
      known.put(second, List.of(String.valueOf(other.sentences().get(1))));
    }
    known.put("dossiers/{id}", dossiers(reader));
    known.put("people/{id}", List.of(String.valueOf(ana.id())));
    known.put("people/{login}", List.of(ana.login()));
    known.put("members/{login}", List.of(ana.login()));
    known.put("sources/{id}", List.of(source()));
    known.put("sources/{name}", List.of("Larmont Wire"));
    known.put("guidelines/{version}", List.of("1"));
    known.put("labels/{code}", List.of("CLAIM"));
    known.put("exports/{format}", List.of("jsonl", "csv", "claimreview", "fever", "uima-xmi"));
    known.put("export/{format}", List.of("json", "csv"));
    known.put("tables/{table}", List.of("labels", "overlap", "pairs", "divided", "ratings"));
    for (String none :
        List.of(
            "import/{batch}",
            "tables/{file}",
            "labelled/{id}",
            "tokens/{id}",
            "invitations/{secret}",
            "invitations/{id}",
            "webhooks/{id}",
            "deliveries/{delivery}",
            "attempts/{attempt}",
            "releases/{version}",
            "releases/{file}")) {
      known.put(none, List.of("1"));
    }
    return known;
  }

  private List<String> dossiers(Human who) {
    List<Number> ids = who.asks().get(P + "/dossiers", project.key()).path("items.id");
    return ids.stream().map(String::valueOf).toList();
  }

  private String source() {
    String page = lead.signsIn().asks().get("/projects/" + project.key() + "/sources").asString();
    return page.replaceAll("(?s).*?/sources/(\\d+)\".*", "$1");
  }

  private Map<String, List<String>> answers() {
    var known = new HashMap<String, List<String>>();
    known.put("act", List.of("annotation", "adjudication", "corroboration", "dossier"));
    known.put("person", List.of(ana.login()));
    known.put("reviewer", List.of(ana.login()));
    known.put("subject", List.of("sentence/" + article.sentences().get(1)));
    known.put("about", List.of("judged", "pairable", "overlap.2", "given.ATTRIBUTION", "settled"));
    known.put("show", List.of("open", "all", "settled", "none_right", "contested"));
    known.put("answers", List.of("adjudicated", "majority", "soft", "dawid-skene"));
    known.put("parts", List.of("labels,details,notes,history"));
    known.put("names", List.of("true"));
    known.put("reviewers", List.of("logins"));
    known.put("settled", List.of("true"));
    known.put("format", List.of("json", "yaml"));
    known.put("label", List.of("CLAIM", "ATTRIBUTION", "NONE"));
    known.put("source", List.of("Larmont Wire"));
    known.put("disagreement", List.of("true"));
    known.put("q", List.of("pont", "civils", "Larmont"));
    known.put("with", List.of(String.valueOf(other.sentences().get(1))));
    known.put("choose", List.of("articles"));
    for (String indifferent :
        List.of(
            "after",
            "anew",
            "begin",
            "draft",
            "end",
            "from",
            "group",
            "into",
            "language",
            "limit",
            "next",
            "of",
            "outlet",
            "proposal",
            "refused",
            "replicates",
            "seed",
            "since",
            "sort",
            "text",
            "to",
            "type",
            "unit")) {
      known.put(indifferent, NOTHING);
    }
    return known;
  }
}
