// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Times the review page of a running server in a real browser: how long a long article takes until
 * the first sentence can be judged, a key press to show its chip in a painted frame, and to be
 * stored. Prints medians, 95th and 99th percentiles in milliseconds; then the longest task of the
 * page while it is scrolled from end to end; then, where asked for, what is stored of forty
 * judgements made while the network is cut. Makes a project, an article and the other reviewers on
 * that server. Keys, their pauses and the others' answers are the same at each run.
 *
 * <p>Arguments: address, login and password of an administrator of the server, the number of
 * sentences (1000 where left out; at least 250), how many other reviewers judge a sentence of the
 * article every two seconds meanwhile (none), for how many seconds the network is cut (0 = not at
 * all), and a command that kills the server and starts it again, which is run while forty more are
 * judged.
 */
public final class ReviewPageBench {
  private static final int OPENINGS = 7;
  private static final int PRESSES = 200;
  private static final int SCROLLS = 150;
  private static final int CUT = 40;
  private static final int SEED = 20260301;

  /**
   * Chips: to the frame after the row showed one. Stored: to the answer of the save. Each press
   * judges another sentence, and saves are made in the order of the presses.
   */
  private static final String WATCH =
      """
      () => {
        window.chips = []; window.saves = []; const pressed = [];
        document.addEventListener("keydown", event => {
          if ("123".includes(event.key)) {
            const since = performance.now();
            const row = document.querySelector(".row.at-hand");
            pressed.push(since);
            const shown = new MutationObserver(() => {
              if (row.classList.contains("judged")) {
                shown.disconnect();
                requestAnimationFrame(() => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = () => window.chips.push(performance.now() - since);
                  channel.port2.postMessage(null);
                });
              }
            });
            shown.observe(row, { subtree: true, childList: true, attributes: true });
          }
        }, true);
        const send = window.fetch;
        window.fetch = async (...call) => {
          const answer = await send(...call);
          if (call[1]?.method === "PUT" && call[0].endsWith("/annotation") && answer.ok) {
            window.saves.push(performance.now() - pressed.shift());
          }
          return answer;
        };
      }
      """;

  /** Tasks of 50 ms and more, which browsers call long. */
  private static final String WATCH_TASKS =
      """
      () => {
        window.tasks = [];
        new PerformanceObserver(list => window.tasks.push(...list.getEntries().map(e => e.duration)))
          .observe({ type: "longtask" });
      }
      """;

  private final APIRequestContext api;
  private final Page page;

  private ReviewPageBench(APIRequestContext api, Page page) {
    this.api = api;
    this.page = page;
  }

  public static void main(String[] args) {
    String address = args[0];
    int sentences = args.length > 3 ? Integer.parseInt(args[3]) : 1000;
    var setting =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    try (var playwright = Playwright.create(setting)) {
      var browser = playwright.chromium().launch(options());
      var api = api(playwright, address, args[1], args[2]);
      var page = browser.newContext().newPage();
      var bench = new ReviewPageBench(api, page);
      bench.signIn(address, args[1], args[2]);
      bench.run(
          address,
          sentences,
          args.length > 4 ? Integer.parseInt(args[4]) : 0,
          args.length > 5 ? Integer.parseInt(args[5]) : 0,
          args.length > 6 ? args[6] : "");
    }
  }

  private static BrowserType.LaunchOptions options() {
    var named = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(named))
        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"));
  }

  private static APIRequestContext api(
      Playwright playwright, String address, String login, String password) {
    var bytes = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    var basic = Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    var answer =
        playwright
            .request()
            .newContext()
            .post(
                address + "/api/v1/tokens",
                RequestOptions.create()
                    .setHeader("Authorization", basic.get("Authorization"))
                    .setData(Map.of("name", "bench")));
    String token = answer.text().replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    return playwright
        .request()
        .newContext(
            new APIRequest.NewContextOptions()
                .setBaseURL(address)
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
  }

  private void signIn(String address, String login, String password) {
    page.navigate(address + "/sign-in?next=/account");
    page.locator("input[name=login]").fill(login);
    page.locator("input[name=password]").fill(password);
    page.locator("form[action='/sign-in'] button").click();
    page.waitForURL("**/account");
  }

  private void run(String address, int sentences, int others, int cut, String restart) {
    String project = project();
    String article = article(project, sentences);
    String review = address + "/articles/" + article + "/review";
    var writers = Writers.start(api, address, project, article, others);
    print("first opening", List.of(open(review)));
    print("opening", IntStream.range(0, OPENINGS).mapToObj(i -> open(review)).toList());
    press();
    scroll();
    writers.stop();
    if (cut > 0) {
      page.context().setOffline(true);
      forty(article, cut, () -> page.context().setOffline(false));
    }
    if (!restart.isEmpty()) {
      var server = start(restart);
      forty(article, CUT / 2, () -> server.onExit().join());
    }
  }

  /** To the moment when the sentence at hand can be judged, by key or by its buttons. */
  private double open(String review) {
    long start = System.nanoTime();
    page.navigate(review, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.locator(".row.at-hand .tools").waitFor();
    return (System.nanoTime() - start) / 1e6;
  }

  private void press() {
    var pauses = new Random(SEED);
    page.evaluate(WATCH);
    for (int i = 0; i < PRESSES; i++) {
      page.keyboard().press(String.valueOf(1 + i % 3));
      page.waitForTimeout(100 + pauses.nextInt(100));
      page.keyboard().press("j");
      page.waitForTimeout(50);
    }
    page.waitForTimeout(1000);
    print("key to chip", numbers("chips"));
    print("key to stored", numbers("saves"));
  }

  private void scroll() {
    page.evaluate("() => scrollTo(0, 0)");
    page.waitForTimeout(500);
    page.evaluate(WATCH_TASKS);
    page.mouse().move(400, 400);
    for (int i = 0; i < SCROLLS; i++) {
      page.mouse().wheel(0, 400);
      page.waitForTimeout(30);
    }
    page.waitForTimeout(500);
    var tasks = numbers("tasks");
    System.out.printf(
        Locale.ROOT,
        "scrolled %s px           tasks over 50 ms: %d, the longest %.0f ms%n",
        page.evaluate("() => Math.round(scrollY)"),
        tasks.size(),
        tasks.stream().mapToDouble(t -> t).max().orElse(0));
  }

  /** Forty sentences are judged in so many seconds; then what was away comes back. */
  private void forty(String article, int seconds, Runnable back) {
    int before = page.locator(".row.judged").count();
    for (int i = 0; i < CUT; i++) {
      page.keyboard().press("1");
      page.keyboard().press("j");
      page.waitForTimeout(seconds * 1000.0 / CUT);
    }
    String said = page.locator("#save").innerText();
    back.run();
    long start = System.nanoTime();
    page.locator("#save[data-state=saved]")
        .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    System.out.printf(
        Locale.ROOT,
        "away for %d s: \"%s\"; then %d of %d stored within %.1f s%n",
        seconds,
        said,
        stored(article) - before,
        CUT,
        (System.nanoTime() - start) / 1e9);
  }

  private static Process start(String command) {
    try {
      return new ProcessBuilder("sh", "-c", command).inheritIO().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int stored(String article) {
    String me =
        api.get("/api/v1/me").text().replaceAll("(?s).*\"login\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    String all = api.get("/api/v1/articles/" + article + "/annotations").text();
    return all.split(Pattern.quote("\"reviewer\":\"" + me + "\""), -1).length - 1;
  }

  private String project() {
    String key = "bench-" + Long.toString(System.currentTimeMillis(), 36);
    post("/api/v1/projects", Map.of("key", key, "name", "Review page bench", "blind", false));
    return key;
  }

  private String article(String key, int sentences) {
    String text =
        IntStream.rangeClosed(1, sentences)
            .mapToObj(i -> "La mairie de Port-Salin compte " + i + " blessés au pont de l’Aubre.")
            .collect(Collectors.joining("\n"));
    String answer =
        post("/api/v1/projects/" + key + "/articles", Map.of("language", "fr", "text", text));
    return answer.replaceAll("(?s).*?\"id\"\\s*:\\s*(\\d+).*", "$1");
  }

  private String post(String path, Map<String, ?> body) {
    var answer = api.post(path, RequestOptions.create().setData(body));
    if (!answer.ok()) {
      throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.text());
    }
    return answer.text();
  }

  private List<Double> numbers(String name) {
    List<?> found = (List<?>) page.evaluate("name => window[name]", name);
    return found.stream().map(n -> ((Number) n).doubleValue()).toList();
  }

  private static void print(String what, List<Double> times) {
    var sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-24s n %4d   median %7.1f ms   95th percentile %7.1f ms   99th %7.1f ms%n",
        what,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)),
        sorted.get((int) (sorted.size() * 0.99)));
  }
}

/** Other reviewers at the same article, each judging a sentence every two seconds over the API. */
final class Writers {
  private static final int PACE = 2000;
  private static final String PASSWORD = "correct horse battery";
  private static final List<String> LABELS = List.of("\"CLAIM\"", "\"ATTRIBUTION\"", "");

  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger stored = new AtomicInteger();
  private final String address;
  private final List<String> sentences;

  private Writers(String address, List<String> sentences) {
    this.address = address;
    this.sentences = sentences;
  }

  static Writers start(
      APIRequestContext api, String address, String project, String article, int count) {
    var writers = new Writers(address, sentences(api.get("/api/v1/articles/" + article).text()));
    for (int i = 0; i < count; i++) {
      String token = writers.join(api, project, project + "-" + i);
      var turn = new AtomicInteger(i);
      writers.clock.scheduleAtFixedRate(
          () -> writers.judge(token, turn.getAndIncrement()),
          (long) i * PACE / count,
          PACE,
          TimeUnit.MILLISECONDS);
    }
    return writers;
  }

  private static List<String> sentences(String article) {
    var found = new ArrayList<String>();
    String list = article.substring(article.indexOf("\"sentences\""));
    var id = Pattern.compile("\"id\"\\s*:\\s*(\\d+)").matcher(list);
    while (id.find()) {
      found.add(id.group(1));
    }
    return found;
  }

  private String join(APIRequestContext api, String project, String login) {
    api.post(
        "/api/v1/people",
        RequestOptions.create()
            .setData(Map.of("login", login, "name", login, "password", PASSWORD, "admin", false)));
    api.put(
        "/api/v1/projects/" + project + "/members/" + login,
        RequestOptions.create().setData(Map.of("role", "REVIEWER")));
    var bytes = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(bytes);
    return send("POST", "/api/v1/tokens", basic, "{\"name\":\"bench\"}")
        .replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  private void judge(String token, int turn) {
    String path = "/api/v1/sentences/" + sentences.get(turn % sentences.size()) + "/annotation";
    String label = LABELS.get(turn % LABELS.size());
    send("PUT", path, "Bearer " + token, "{\"labels\":[" + label + "]}");
    stored.incrementAndGet();
  }

  private String send(String method, String path, String authorization, String body) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(address + path))
              .header("Authorization", authorization)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(path + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void stop() {
    clock.shutdownNow();
    System.out.println("judgements stored by others meanwhile: " + stored);
  }
}
