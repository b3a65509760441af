// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reviewers who judge one sentence every two seconds, three at an article that is open and told of
 * changes, against a running server. A save that is not answered is sent again until it is, as the
 * page does. Prints how long saves took from the moment they were due, how long one had to be sent
 * again at most, and how many acknowledged answers are not there at the end: it must be 0.
 *
 * <p>Arguments: address, login and password of an administrator, reviewers (200), seconds (60), and
 * process ids whose memory is printed each ten seconds. The order of sentences and labels is always
 * the same. Reviewers begin within the first two seconds, or one after the other within as many
 * seconds as the property {@code arriving} says.
 */
public final class LoadBench {
  private static final int PACE_MILLIS = 2000;
  private static final int SENTENCES = 20;

  /** Within which all have begun. */
  private static final int ARRIVING_MILLIS =
      Integer.getInteger("arriving", PACE_MILLIS / 1000) * 1000;

  /** Reviewers at one article. */
  private static final int AT_ONE = 3;

  private static final int SEED = 20260301;
  private static final String PASSWORD = "correct horse battery";
  private static final List<String> LABELS = List.of("CLAIM", "CASUALTY_FIGURE", "ATTRIBUTION");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(2, LoadBench::daemon);
  private final String address;
  private final List<Long> articles = new ArrayList<>();
  private final List<Long> sentences = new ArrayList<>();
  private final List<Double> times = Collections.synchronizedList(new ArrayList<>());
  private int looked;
  private final Map<Integer, Set<Long>> stored = new ConcurrentHashMap<>();
  private final AtomicInteger again = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();

  private LoadBench(String address) {
    this.address = address;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "clock");
    thread.setDaemon(true);
    return thread;
  }

  public static void main(String[] args) throws Exception {
    int reviewers = args.length > 3 ? Integer.parseInt(args[3]) : 200;
    int seconds = args.length > 4 ? Integer.parseInt(args[4]) : 60;
    var bench = new LoadBench(args[0]);
    bench.run(
        args[1],
        args[2],
        reviewers,
        seconds,
        List.of(args).subList(Math.min(5, args.length), args.length));
    System.exit(0);
  }

  private void run(
      String login, String password, int reviewers, int seconds, List<String> processes)
      throws Exception {
    String admin = token(login, password);
    String project = "load-" + System.currentTimeMillis();
    send(admin, "POST", "/projects", Map.of("key", project, "name", "Load", "blind", false), 201);
    articles(admin, project, reviewers / AT_ONE + seconds * 1000 / PACE_MILLIS / SENTENCES + 1);
    var tokens = people(admin, project, reviewers);
    System.out.println("Ready: " + reviewers + " reviewers, " + sentences.size() + " sentences");
    long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    for (int r = 0; r < reviewers; r++) {
      int reviewer = r;
      long first = start + r * 1_000_000L * ARRIVING_MILLIS / reviewers;
      for (int n = 0; n < seconds * 1000 / PACE_MILLIS; n++) {
        int number = n;
        long due = first + n * 1_000_000L * PACE_MILLIS;
        clock.schedule(
            () -> save(reviewer, tokens.get(reviewer), number, due, due),
            due - System.nanoTime(),
            TimeUnit.NANOSECONDS);
      }
    }
    for (int s = 0; s < seconds + ARRIVING_MILLIS / 1000 + 3; s += 10) {
      Thread.sleep(10_000);
      System.out.printf(
          "after %d s: %d saved, 99 %% of the last %.1f ms, memory %s%n",
          s + 10, times.size(), at(latest(), .99), memory(processes));
    }
    finish(tokens, reviewers * (seconds * 1000 / PACE_MILLIS));
  }

  /** Times since it was last asked, sorted. */
  private List<Double> latest() {
    int seen = looked;
    looked = times.size();
    return List.copyOf(times).subList(seen, looked).stream().sorted().toList();
  }

  private void finish(List<String> tokens, int due) throws Exception {
    for (int wait = 0; wait < 30 && times.size() + refused.get() < due; wait++) {
      Thread.sleep(1000);
    }
    System.out.println("Done: looking for what was acknowledged");
    int missing = missing(tokens.get(0));
    var sorted = times.stream().sorted().toList();
    System.out.printf(
        "saves %d of %d, refused %d, sent again %d; ms: median %.1f, 95 %% %.1f, 99 %% %.1f, most %.1f;"
            + " messages %d, connections broken %d; acknowledged and not there: %d%n",
        sorted.size(),
        due,
        refused.get(),
        again.get(),
        at(sorted, .5),
        at(sorted, .95),
        at(sorted, .99),
        at(sorted, 1),
        told.get(),
        broken.get(),
        missing);
  }

  /** As one of them sees it: the project is open. */
  private int missing(String token) throws Exception {
    var there = new HashSet<String>();
    for (long article : articles) {
      send(token, "GET", "/articles/" + article + "/annotations", null, 200)
          .forEach(
              row ->
                  there.add(
                      row.path("reviewer").asText().replaceAll("^load(\\d+)-.*", "$1")
                          + " "
                          + row.path("sentence").asLong()));
    }
    return (int)
        stored.entrySet().stream()
            .flatMap(of -> of.getValue().stream().map(sentence -> of.getKey() + " " + sentence))
            .filter(answer -> !there.contains(answer))
            .count();
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
  }

  private void articles(String admin, String project, int many) throws Exception {
    var chance = new Random(SEED);
    for (int a = 0; a < many; a++) {
      var text = new StringBuilder("Bulletin numero " + a + " de Larmont.\n\n");
      for (int s = 1; s < SENTENCES; s++) {
        text.append("Le convoi ")
            .append(chance.nextInt(90_000))
            .append(" a quitté le poste ")
            .append(chance.nextInt(90_000))
            .append(" vers le nord. ");
      }
      var article =
          Map.of(
              "title",
              "Bulletin numero " + a,
              "outlet",
              "The Invented Courier",
              "language",
              "fr",
              "text",
              text.toString());
      var made = send(admin, "POST", "/projects/" + project + "/articles", article, 200);
      long id = made.at("/imported/0/id").asLong();
      articles.add(id);
      send(admin, "GET", "/articles/" + id, null, 200)
          .path("sentences")
          .forEach(sentence -> sentences.add(sentence.path("id").asLong()));
    }
  }

  private List<String> people(String admin, String project, int reviewers) throws Exception {
    var tokens = new ArrayList<String>();
    for (int r = 0; r < reviewers; r++) {
      String login = "load" + r + "-" + project.substring(5);
      send(
          admin,
          "POST",
          "/people",
          Map.of("login", login, "name", "Reviewer " + r, "password", PASSWORD),
          201);
      send(
          admin,
          "PUT",
          "/projects/" + project + "/members/" + login,
          Map.of("role", "REVIEWER"),
          200);
      tokens.add(token(login, PASSWORD));
      open(login, articles.get(r / AT_ONE));
    }
    return tokens;
  }

  private String token(String login, String password) throws Exception {
    var bytes = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/tokens"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"load\"}"));
    return JSON.readTree(client.send(request.build(), BodyHandlers.ofString()).body())
        .path("token")
        .asText();
  }

  private JsonNode send(String token, String method, String path, Object body, int expected)
      throws IOException, InterruptedException {
    for (int attempt = 0; ; attempt++) {
      var answer = client.send(request(token, method, path, body), BodyHandlers.ofString());
      if (answer.statusCode() == expected) {
        return JSON.readTree(answer.body());
      }
      if (attempt == 20 || answer.statusCode() < 429) {
        throw new IOException(method + " " + path + ": " + answer.statusCode() + answer.body());
      }
      Thread.sleep(500);
    }
  }

  private HttpRequest request(String token, String method, String path, Object body)
      throws IOException {
    return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
        .timeout(Duration.ofSeconds(10))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .method(
            method,
            body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(JSON.writeValueAsString(body)))
        .build();
  }

  /** Three begin at an article and go on in order. */
  private void save(int reviewer, String token, int number, long due, long sent) {
    long sentence = sentences.get(reviewer / AT_ONE * SENTENCES + number);
    var labels = List.of(LABELS.get(Math.floorMod(SEED + reviewer * 31 + number, LABELS.size())));
    try {
      var put =
          request(token, "PUT", "/sentences/" + sentence + "/annotation", Map.of("labels", labels));
      client
          .sendAsync(put, BodyHandlers.ofString())
          .whenComplete(
              (answer, failed) -> answered(reviewer, token, number, due, sentence, answer));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answered(
      int reviewer,
      String token,
      int number,
      long due,
      long sentence,
      HttpResponse<String> answer) {
    if (answer != null && answer.statusCode() / 100 == 2) {
      times.add((System.nanoTime() - due) / 1e6);
      stored.computeIfAbsent(reviewer, r -> ConcurrentHashMap.newKeySet()).add(sentence);
    } else if (answer == null || answer.statusCode() >= 429) {
      again.incrementAndGet();
      clock.schedule(
          () -> save(reviewer, token, number, due, System.nanoTime()), 200, TimeUnit.MILLISECONDS);
    } else if (refused.incrementAndGet() == 1) {
      System.out.println("Refused: " + answer.statusCode() + " " + answer.body());
    }
  }

  /** A page that comes back after a break, as the page's own script does. */
  private void open(String login, long article) throws IOException, InterruptedException {
    var form =
        HttpRequest.newBuilder(URI.create(address + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "login=" + login + "&password=" + PASSWORD.replace(" ", "+")));
    var cookie =
        client
            .send(form.build(), BodyHandlers.discarding())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .split(";")[0];
    connect(cookie, article);
  }

  private void connect(String cookie, long article) {
    var channel = URI.create(address.replace("http", "ws") + "/live/articles/" + article);
    client
        .newWebSocketBuilder()
        .header("Cookie", cookie)
        .header("Origin", address)
        .buildAsync(channel, new Listening(cookie, article))
        .exceptionally(failed -> later(cookie, article));
  }

  private WebSocket later(String cookie, long article) {
    clock.schedule(
        () -> connect(cookie, article),
        500 + ThreadLocalRandom.current().nextInt(1000),
        TimeUnit.MILLISECONDS);
    return null;
  }

  private final class Listening implements WebSocket.Listener {
    private final String cookie;
    private final long article;

    Listening(String cookie, long article) {
      this.cookie = cookie;
      this.article = article;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      told.incrementAndGet();
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      broken.incrementAndGet();
      later(cookie, article);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      broken.incrementAndGet();
      later(cookie, article);
    }
  }

  private static String memory(List<String> processes) {
    var all = new ArrayList<String>();
    for (String process : processes) {
      try {
        Files.readAllLines(Path.of("/proc", process, "status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .map(line -> line.replaceAll("\\D", ""))
            .forEach(kilobytes -> all.add(Integer.parseInt(kilobytes) / 1024 + " MB"));
      } catch (IOException e) {
        all.add("gone");
      }
    }
    return all.isEmpty() ? "unknown" : String.join(", ", all);
  }
}
