// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times the disagreement page of a running server in a real browser, over a project that three
 * reviewers judged whole: thirty sentences an article, labels about as frequent as in news, a
 * figure in every answer that says so.
 *
 * <p>{@code people <address> <login> <password> <key>} makes the project, its reviewers and one
 * article, like which the others then stand as compared for near-copies; {@code fill <folder> <key>
 * <sentences>} writes articles and answers straight into the embedded database of that folder, the
 * server stopped; {@code open <address> <login> <password> <key>} prints milliseconds to the load
 * event, each after a reviewer changed an answer and then as it was, or, where the report is
 * computed in the background, how far that is every few seconds.
 */
public final class DisagreementPageBench {
  private static final int OPENINGS = 15;
  private static final String PASSWORD = "a bench of oak";
  private static final List<String> REVIEWERS = List.of("bench-ana", "bench-ben", "bench-cem");

  private static final List<String> FILL =
      List.of(
          """
          insert into article (project_id, title, outlet, agency, byline, language, url, file_name,
            text, text_hash, importer_id, imported_at, names_print)
          select p.id, 'Article ' || x.x, 'The Courier', '', '', 'fr', '', '',
            repeat('Un pont est tombé. ', 30), p.project_key || x.x,
            (select min(id) from person), current_timestamp,
            (select max(names_print) from article where project_id = p.id)
          from project p, system_range(1, ?2 / 30) x where p.project_key = ?1
          """,
          """
          insert into sentence (article_id, ordinal, begin_offset, end_offset, kind, paragraph)
          select a.id, r.x, (r.x - 1) * 19, (r.x - 1) * 19 + 18, 'BODY', false
          from article a join project p on p.id = a.project_id, system_range(1, 30) r
          where p.project_key = ?1 and ?2 > 0 and a.outlet = 'The Courier'
          """,
          """
          insert into annotation (sentence_id, reviewer_id, judged, labels, note, version,
            guideline_version, created_at, changed_at)
          select s.id, u.id, true,
            bitxor(case when mod(s.id * 7919, 100) < 80 then 1 else 0 end
                + case when mod(s.id * 6143, 100) < 12 then 2 else 0 end
                + case when mod(s.id * 4597, 100) < 34 then 4 else 0 end,
              case when rand() < .1 then 1 when rand() < .02 then 2 when rand() < .06 then 4 else 0 end),
            '', 1, 1, current_timestamp,
            dateadd('SECOND', mod(s.id, 1000000), timestamp with time zone '2031-01-01 00:00:00+00:00')
          from sentence s join article a on a.id = s.article_id
            join project p on p.id = a.project_id, person u
          where p.project_key = ?1 and u.login like 'bench-%' and ?2 > 0 order by s.id
          """,
          """
          insert into annotation_change (annotation_id, version, judged, labels, note, details,
            guideline_version, after_submission, changed_at)
          select n.id, 1, true, n.labels, '',
            case when bitand(n.labels, 2) = 0 then '{}'
            else '{"claims":[],"figures":[{"id":"00000000-0000-4000-8000-' || lpad(n.id, 12, '0')
              || '","text":"dix","begin":3,"end":7,"low":' || mod(s.id, 50) || ',"high":' || mod(s.id, 50) || ',"qualifier":"exact","harm":"killed",'
              || '"category":"civilian"}],"attributions":[]}' end,
            1, false, n.changed_at
          from annotation n join sentence s on s.id = n.sentence_id
            join article a on a.id = s.article_id join project p on p.id = a.project_id
          where p.project_key = ?1 and ?2 > 0
          """,
          "analyze");

  private final String address;
  private final APIRequestContext api;

  private DisagreementPageBench(String address, APIRequestContext api) {
    this.address = address;
    this.api = api;
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("fill")) {
      fill(args[1], args[2], Integer.parseInt(args[3]));
      return;
    }
    var setting =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    try (var playwright = Playwright.create(setting)) {
      var bench =
          new DisagreementPageBench(args[1], api(playwright, args[1], args[2] + ":" + args[3]));
      if (args[0].equals("people")) {
        bench.people(args[4]);
      } else {
        var reviewer = api(playwright, args[1], REVIEWERS.get(0) + ":" + PASSWORD);
        var page = playwright.chromium().launch(options()).newContext().newPage();
        bench.signIn(page, args[2], args[3]);
        bench.open(page, args[4], reviewer);
      }
    }
  }

  private static void fill(String folder, String key, int sentences) throws SQLException {
    String url = "jdbc:h2:file:" + Path.of(folder).toAbsolutePath().resolve("attest");
    try (var database = DriverManager.getConnection(url, "attest", "")) {
      for (String sql : FILL) {
        try (var statement = database.prepareStatement(sql)) {
          if (sql.contains("?1")) {
            statement.setString(1, key);
            statement.setInt(2, sentences);
          }
          statement.execute();
        }
      }
    }
  }

  private static BrowserType.LaunchOptions options() {
    var named = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(named))
        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"));
  }

  private static APIRequestContext api(Playwright playwright, String address, String credentials) {
    var bytes = credentials.getBytes(StandardCharsets.UTF_8);
    var basic = "Basic " + Base64.getEncoder().encodeToString(bytes);
    var answer =
        playwright
            .request()
            .newContext()
            .post(
                address + "/api/v1/tokens",
                RequestOptions.create()
                    .setHeader("Authorization", basic)
                    .setData(Map.of("name", "bench")));
    String token = answer.text().replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    return playwright
        .request()
        .newContext(
            new APIRequest.NewContextOptions()
                .setBaseURL(address)
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
  }

  private void people(String key) {
    send("POST", "/projects", Map.of("key", key, "name", "Bench", "blind", false, "overlap", 3));
    send("POST", "/projects/" + key + "/articles", Map.of("language", "fr", "text", "Un mur."));
    for (String login : REVIEWERS) {
      var person = Map.of("login", login, "name", login, "password", PASSWORD, "admin", false);
      send("POST", "/people", person);
      send("PUT", "/projects/" + key + "/members/" + login, Map.of("role", "REVIEWER"));
    }
  }

  private void send(String method, String path, Map<String, ?> body) {
    api.fetch(address + "/api/v1" + path, RequestOptions.create().setMethod(method).setData(body));
  }

  private void signIn(Page page, String login, String password) {
    page.navigate(address + "/sign-in?next=/account");
    page.locator("input[name=login]").fill(login);
    page.locator("input[name=password]").fill(password);
    page.locator("form[action='/sign-in'] button").click();
    page.waitForURL("**/account");
  }

  private void open(Page page, String key, APIRequestContext reviewer) {
    String report = address + "/projects/" + key + "/disagreement";
    if (waits(page, report)) {
      return;
    }
    String divided = "/api/v1/projects/" + key + "/disagreements?limit=1";
    String sentence = reviewer.get(divided).text().replaceAll("(?s).*?\"sentence\":(\\d+).*", "$1");
    var changed = new ArrayList<Double>();
    var again = new ArrayList<Double>();
    for (int i = 0; i < OPENINGS; i++) {
      var labels = i % 2 == 0 ? List.of("CLAIM") : List.of();
      reviewer.put(
          "/api/v1/sentences/" + sentence + "/annotation",
          RequestOptions.create().setData(Map.of("labels", labels)));
      changed.add(loaded(page, report));
      again.add(loaded(page, report));
    }
    print("after a change", changed);
    print("as it was", again);
  }

  private static double loaded(Page page, String url) {
    page.waitForTimeout(500);
    long begun = System.nanoTime();
    page.navigate(url);
    return (System.nanoTime() - begun) / 1e6;
  }

  /** Whether the report is computed in the background; then until it is there: the page asks. */
  private static boolean waits(Page page, String report) {
    long begun = System.nanoTime();
    page.navigate(report);
    boolean waits = page.locator("progress").count() > 0;
    while (page.locator("progress").count() > 0) {
      System.out.printf(
          Locale.ROOT,
          "%5.1f s  %s%n",
          (System.nanoTime() - begun) / 1e9,
          page.locator("[role=status]").textContent());
      page.waitForTimeout(2000);
      page.waitForSelector("progress, #verdict");
    }
    if (waits) {
      System.out.printf(Locale.ROOT, "%5.1f s  there%n", (System.nanoTime() - begun) / 1e9);
    }
    return waits;
  }

  private static void print(String what, List<Double> times) {
    var sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-16s median %.0f, 95 %% %.0f, first %.0f ms%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.ceil(sorted.size() * .95) - 1),
        times.get(0));
  }
}
