// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Times the export of a large project from a running server, which is to be started with {@code
 * -Xmx256m}: articles of 40 sentences with the answers of three reviewers, brought in as JSONL into
 * a project of its own, then taken away as JSONL; then saves of answers one after another, alone,
 * while an export runs, and while clients have begun exports that they do not read.
 *
 * <p>Arguments: address, login and password of somebody on the server, and the number of sentences
 * (1,000,000 where left out).
 */
public final class ExportBench {
  private static final int SENTENCES = 40;
  private static final int MOST_BYTES = 40_000_000;
  private static final int UNREAD = 40;
  private static final String BOUNDARY = "BenchBoundary4q8sLmXe2fT";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String api;
  private final String key = "bench-" + Long.toString(System.currentTimeMillis(), 36);
  private String token = "";

  private ExportBench(String address) {
    this.api = address + "/api/v1";
  }

  public static void main(String[] args) throws Exception {
    int sentences = args.length > 3 ? Integer.parseInt(args[3]) : 1_000_000;
    new ExportBench(args[0]).run(args[1], args[2], sentences);
  }

  private void run(String login, String password, int sentences) throws Exception {
    String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8));
    String made = send("/tokens", "Basic " + basic, "application/json", json("{'name':'bench'}"));
    var found = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(made);
    if (!found.find()) {
      throw new IllegalStateException("No token: " + made);
    }
    token = "Bearer " + found.group(1);
    String project =
        "{'key':'%s','name':'Export bench','language':'fr','blind':false,'overlap':3}"
            .formatted(key);
    send("/projects", token, "application/json", json(project));
    long begun = System.nanoTime();
    bring(sentences);
    print("brought in", sentences, begun);
    for (int round = 1; round <= 3; round++) {
      long from = System.nanoTime();
      long lines = export();
      print("exported, round " + round, lines, from);
      if (lines < sentences) {
        throw new IllegalStateException(lines + " lines for " + sentences + " sentences");
      }
    }
    saves();
  }

  private void saves() throws Exception {
    var found =
        Pattern.compile("\"id\":(\\d+)").matcher(get("/projects/" + key + "/articles?limit=1"));
    if (!found.find()) {
      throw new IllegalStateException("No article");
    }
    String article = get("/articles/" + found.group(1));
    var sentences =
        Pattern.compile("\"id\":(\\d+),\"ordinal\"")
            .matcher(article)
            .results()
            .map(m -> m.group(1))
            .toList();
    save(sentences, "before", 200, () -> true);
    var running = CompletableFuture.runAsync(this::exportAway);
    save(sentences, "during an export", Integer.MAX_VALUE, () -> !running.isDone());
    var idle = new ArrayList<InputStream>();
    for (int i = 0; i < UNREAD; i++) {
      idle.add(client.send(request(), BodyHandlers.ofInputStream()).body());
    }
    save(sentences, UNREAD + " unread exports", 500, () -> true);
    for (var body : idle) {
      body.close();
    }
  }

  private void exportAway() {
    try {
      export();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers by one person, fifty a second at most. */
  private void save(List<String> sentences, String when, int most, BooleanSupplier goesOn)
      throws Exception {
    var times = new ArrayList<Long>();
    for (int i = 0; i < most && goesOn.getAsBoolean(); i++) {
      String labels = i / sentences.size() % 2 == 0 ? "['CLAIM']" : "[]";
      long from = System.nanoTime();
      exchange(
          "PUT",
          "/sentences/" + sentences.get(i % sentences.size()) + "/annotation",
          token,
          "application/json",
          json("{'labels':" + labels + "}"));
      times.add(System.nanoTime() - from);
      Thread.sleep(20);
    }
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "saves %-20s %6d, median %.1f ms, 99 %% %.1f ms, most %.1f ms%n",
        when,
        times.size(),
        times.get(times.size() / 2) / 1e6,
        times.get(times.size() * 99 / 100) / 1e6,
        times.get(times.size() - 1) / 1e6);
  }

  private void bring(int sentences) throws Exception {
    var file = new ByteArrayOutputStream();
    for (int article = 0; article * SENTENCES < sentences; article++) {
      file.writeBytes(article(article));
      if (file.size() > MOST_BYTES) {
        upload(file);
      }
    }
    upload(file);
  }

  private void upload(ByteArrayOutputStream file) throws Exception {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        """
        --%s\r
        Content-Disposition: form-data; name="mapping"\r
        \r
        {"reviewers":{"A":"new:Ana, away","B":"new:Bo, away","C":"new:Cy, away"}}\r
        --%s\r
        Content-Disposition: form-data; name="file"; filename="bench.jsonl"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(BOUNDARY, BOUNDARY)
            .getBytes(UTF_8));
    body.writeBytes(file.toByteArray());
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    send(
        "/projects/" + key + "/labelled?format=jsonl",
        token,
        "multipart/form-data; boundary=" + BOUNDARY,
        body.toByteArray());
    file.reset();
  }

  private static byte[] article(int number) {
    var text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append("Phrase ").append(i).append(" de l’article ").append(number);
      text.append(", selon les secours de Karsten, douze bateaux ont quitté le port.\\n");
    }
    String plain = text.toString().replace("\\n", "\n");
    var lines = new StringBuilder();
    int begin = 0;
    for (int i = 0; i < SENTENCES; i++) {
      int end = plain.indexOf('\n', begin);
      lines.append(line(number, i, plain, text.toString(), begin, end)).append('\n');
      begin = end + 1;
    }
    return lines.toString().replace('\'', '"').getBytes(UTF_8);
  }

  private static String line(
      int article, int ordinal, String plain, String escaped, int begin, int end) {
    String whole = ordinal > 0 ? "" : ",'textHash':'" + hash(plain) + "','text':'" + escaped + "'";
    var answers = new StringBuilder();
    for (char reviewer = 'A'; reviewer <= 'C'; reviewer++) {
      answers
          .append(reviewer > 'A' ? "," : "")
          .append("{'reviewer':'")
          .append(reviewer)
          .append("','labels':[")
          .append((article + ordinal + reviewer) % 3 == 0 ? "" : "'CLAIM'")
          .append("],'claims':[],'figures':[],'attributions':[],'note':'','version':1,")
          .append("'guidelineVersion':0,'changedAt':'2031-03-14T10:00:00Z',")
          .append("'afterSubmission':false}");
    }
    return ("{'project':'bench','article':{'id':%d,'title':'','outlet':'','agency':'','byline':'',"
            + "'language':'fr','url':'','publishedOn':null,'file':'bench.txt'%s},"
            + "'sentence':{'id':%d,'ordinal':%d,'kind':'BODY','begin':%d,'end':%d,"
            + "'paragraph':true,'text':'%s'},'unit':'utf-16','detailsFrom':'sentence',"
            + "'answers':[%s]}")
        .formatted(
            article + 1,
            whole,
            article * SENTENCES + ordinal + 1,
            ordinal + 1,
            begin,
            end,
            plain.substring(begin, end),
            answers);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] json(String quoted) {
    return quoted.replace('\'', '"').getBytes(UTF_8);
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(URI.create(api + "/projects/" + key + "/exports/jsonl"))
        .header("Authorization", token)
        .build();
  }

  private String get(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", token).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private long export() throws Exception {
    var answer = client.send(request(), BodyHandlers.ofInputStream());
    try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      return lines.lines().count();
    }
  }

  private String send(String path, String credential, String type, byte[] body) throws Exception {
    return exchange("POST", path, credential, type, body);
  }

  private String exchange(String method, String path, String credential, String type, byte[] body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Authorization", credential)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      String said = answer.body();
      throw new IOException(
          path
              + ": "
              + answer.statusCode()
              + " "
              + said.substring(0, Math.min(500, said.length())));
    }
    return answer.body();
  }

  private static void print(String what, long sentences, long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-20s %9d sentences %7.1f s %9.0f a second%n",
        what,
        sentences,
        seconds,
        sentences / seconds);
  }
}
