// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Times an import on a running server as a lead does it on the import page: sending text files,
 * until all are read, until all are saved, and how long the preview takes to be answered meanwhile
 * and between. Makes a project of its own on that server.
 *
 * <p>Arguments: address, login and password of somebody on the server, and the number of files of
 * about 3 kB (1000 where left out).
 */
public final class ImportBench {
  private static final int CHARACTERS = 3000;
  private static final int LOOKS = 20;
  private static final String BOUNDARY = "BenchBoundary7c1dTrZu0gW";
  private static final int WORDS = 6000;
  private static final String[] SYLLABLES = {
    "ba", "cor", "de", "fi", "gran", "ha", "jou", "lan", "mar", "ni", "o", "pel", "ques", "ri",
    "sol", "ta", "u", "val", "zé", "tion"
  };

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private final String address;

  private ImportBench(String address) {
    this.address = address;
  }

  public static void main(String[] args) throws Exception {
    int files = args.length > 3 ? Integer.parseInt(args[3]) : 1000;
    new ImportBench(args[0]).run(args[1], args[2], files);
  }

  private void run(String login, String password, int files) throws Exception {
    get("/sign-in");
    post("/sign-in", Map.of("login", login, "password", password));
    String csrf = field(get("/projects/new"), "csrf");
    String key = "bench-" + Long.toString(System.currentTimeMillis(), 36);
    post(
        "/projects/new",
        Map.of(
            "csrf",
            csrf,
            "key",
            key,
            "name",
            "Import bench",
            "language",
            "fr",
            "blind",
            "false",
            "overlap",
            "2"));
    String page = get("/projects/" + key + "/import");
    byte[] form = form(files, csrf, field(page, "form"));

    long begun = System.nanoTime();
    var answer = send("/projects/" + key + "/import", form);
    String batch = URI.create(answer.uri().toString()).getPath();
    print("sent", begun);
    await(batch);
    print("read", begun);
    looks(batch, "preview, all read");
    String preview = get(batch);
    String draft = found(preview, "action=\"(" + batch + "/drafts/\\d+)");
    long saving = System.nanoTime();
    post(draft + "/articles", Map.of("csrf", csrf));
    looks(batch, "preview, saving");
    await(batch);
    print("saved, counted from saving", saving);
    String articles = get("/api/v1/projects/" + key + "/articles?limit=1");
    if (!articles.contains("\"id\"")) {
      throw new IllegalStateException("Nothing was saved: " + articles);
    }
    print("upload, read and save of " + files + " files", begun);
  }

  private void await(String batch) throws Exception {
    while (get(batch + "/progress").contains("\"work\":\"")) {
      Thread.sleep(100);
    }
  }

  private void looks(String batch, String when) throws Exception {
    var times = new ArrayList<Double>();
    for (int i = 0; i < LOOKS; i++) {
      long begun = System.nanoTime();
      get(batch + "?page=" + (1 + i % 3));
      times.add((System.nanoTime() - begun) / 1e6);
    }
    var sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-40s median %7.1f ms   longest %7.1f ms%n",
        when,
        sorted.get(LOOKS / 2),
        sorted.get(LOOKS - 1));
  }

  private static void print(String what, long begun) {
    System.out.printf(
        Locale.ROOT, "%-40s %8.1f s%n", what, (System.nanoTime() - begun) / 1_000_000_000.0);
  }

  private static byte[] form(int files, String csrf, String form) throws IOException {
    var random = new SplittableRandom(1);
    var body = new ByteArrayOutputStream();
    part(body, "name=\"csrf\"", csrf);
    part(body, "name=\"form\"", form);
    for (int i = 1; i <= files; i++) {
      part(
          body,
          "name=\"file\"; filename=\"depeche-" + i + ".txt\"\r\nContent-Type: text/plain",
          text(i, random));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String name, String content) {
    String part =
        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n" + content;
    body.writeBytes((part + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Invented words in sentences: as little in common between two texts as between two articles. */
  private static String text(int number, SplittableRandom random) {
    var text = new StringBuilder("Dépêche numéro " + number + " sur Valmire\n\n");
    while (text.length() < CHARACTERS) {
      int words = 8 + random.nextInt(20);
      text.append("Selon ");
      for (int i = 0; i < words; i++) {
        text.append(word(random.nextInt(WORDS))).append(i < words - 1 ? " " : ". ");
      }
      text.append(random.nextInt(4) == 0 ? "\n\n" : "");
    }
    return text.toString();
  }

  private static String word(int number) {
    var word = new StringBuilder();
    for (int rest = number + 1; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  private String get(String path) throws Exception {
    return ok(HttpRequest.newBuilder(URI.create(address + path)).build()).body();
  }

  private void post(String path, Map<String, String> fields) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    ok(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(String path, byte[] form) throws Exception {
    return ok(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(form))
            .build());
  }

  private HttpResponse<String> ok(HttpRequest request) throws Exception {
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() == 303) {
      String place = answer.headers().firstValue("Location").orElseThrow();
      return ok(HttpRequest.newBuilder(request.uri().resolve(place)).build());
    }
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
    }
    return answer;
  }

  private static String field(String page, String name) {
    return found(page, "name=\"" + name + "\" value=\"([^\"]*)\"");
  }

  private static String found(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("Not on the page: " + pattern);
    }
    return found.group(1);
  }
}
