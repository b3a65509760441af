// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.annotation.Details;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Times the export of a large project as JSONL.
 *
 * <p>{@code fill <folder> <key> <sentences> <login> <login> <login>} writes articles of 40
 * sentences with the answers of three reviewers, a third of them claims, straight into the embedded
 * database of that folder, the server stopped, into a project that has an article and for people
 * that are there; they count as compared for near-copies. {@code run <address> <login> <password>
 * <key>} then takes them away from the started server, which is to have {@code -Xmx256m}, three
 * times, and saves answers one after another: alone, while an export runs, and while clients have
 * begun exports that they do not read.
 */
public final class ExportBench {
  private static final int SENTENCES = 40;
  private static final int BATCH = 1000;
  private static final int UNREAD = 40;
  private static final String SENTENCE =
      "Phrase %02d de l’article %06d, selon les secours de Karsten, douze bateaux ont quitté le"
          + " port.";

  private static final String CLAIM =
      "{\"claims\":[{\"id\":\"#\",\"type\":\"materiel_loss\",\"hedge\":\"none\",\"begin\":38,\"end\":84}]"
          + ",\"figures\":[],\"attributions\":[]}";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String api;
  private final String key;
  private String token = "";

  private ExportBench(String address, String key) {
    this.api = address + "/api/v1";
    this.key = key;
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("fill")) {
      String url = "jdbc:h2:file:" + Path.of(args[1]).toAbsolutePath().resolve("attest");
      try (var database = DriverManager.getConnection(url, "attest", "")) {
        database.setAutoCommit(false);
        fill(
            database, args[2], Integer.parseInt(args[3]), Arrays.copyOfRange(args, 4, args.length));
      }
    } else {
      new ExportBench(args[1], args[4]).run(args[2], args[3]);
    }
  }

  private static void fill(Connection database, String key, int sentences, String[] logins)
      throws SQLException {
    long project = number(database, "select id from project where project_key = '" + key + "'");
    long first = number(database, "select coalesce(max(id), 0) + 1 from article");
    int articles = sentences / SENTENCES;
    int length = SENTENCE.formatted(0, 0).length();
    try (var insert =
        database.prepareStatement(
            "insert into article (id, project_id, title, outlet, agency, byline, language, url,"
                + " file_name, text, text_hash, importer_id, names_print, imported_at) values"
                + " (?, ?, '', '', '', '', 'fr', '', 'bench.txt', ?, ?, ?, ?, now())")) {
      long importer = number(database, "select min(id) from person");
      long compared =
          number(
              database,
              "select coalesce(max(names_print), 0) from article where project_id = " + project);
      for (int i = 0; i < articles; i++) {
        insert.setLong(1, first + i);
        insert.setLong(2, project);
        insert.setString(3, text(i));
        insert.setString(4, "bench-" + i);
        insert.setLong(5, importer);
        insert.setLong(6, compared);
        insert.addBatch();
        if (i % BATCH == BATCH - 1 || i == articles - 1) {
          insert.executeBatch();
          database.commit();
        }
      }
    }
    update(
        database,
        """
        insert into sentence (article_id, ordinal, begin_offset, end_offset, kind, paragraph)
        select a.id, n.x + 1, n.x * %1$d, n.x * %1$d + %2$d, 'BODY', true
        from article a cross join system_range(0, %3$d) n where a.id >= %4$d order by a.id, n.x
        """
            .formatted(length + 1, length, SENTENCES - 1, first));
    for (String login : logins) {
      long reviewer = number(database, "select id from person where login = '" + login + "'");
      update(
          database,
          """
          insert into annotation (sentence_id, reviewer_id, judged, labels, note, version,
          guideline_version, created_at, changed_at)
          select s.id, %1$d, true, case mod(s.id + %1$d, 3) when 0 then 1 else 0 end, '', 1, 0,
          now(), now()
          from sentence s where s.article_id >= %2$d order by s.id
          """
              .formatted(reviewer, first));
    }
    update(
        database,
        """
        insert into annotation_change (annotation_id, version, judged, labels, note, details,
        guideline_version, after_submission, changed_at)
        select n.id, 1, true, n.labels, '', case n.labels when 0 then '%s' else replace('%s', '#',
        cast(random_uuid() as varchar)) end, 0, false, n.changed_at
        from annotation n join sentence s on s.id = n.sentence_id where s.article_id >= %d
        order by n.id
        """
            .formatted(Details.NONE.json(), CLAIM, first));
    update(database, "alter table article alter column id restart with " + (first + articles));
    System.out.println(number(database, "select count(*) from annotation") + " answers");
  }

  private static String text(int article) {
    var text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(SENTENCE.formatted(i, article)).append('\n');
    }
    return text.toString();
  }

  private static void update(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.executeUpdate(sql);
      database.commit();
    }
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void run(String login, String password) throws Exception {
    String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8));
    String made = exchange("POST", "/tokens", "Basic " + basic, json("{'name':'bench'}"));
    var found = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(made);
    if (!found.find()) {
      throw new IllegalStateException("No token: " + made);
    }
    token = "Bearer " + found.group(1);
    for (int round = 1; round <= 3; round++) {
      long from = System.nanoTime();
      print("round " + round, export(), from);
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
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (var body = answer.body()) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  private String exchange(String method, String path, String credential, byte[] body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Authorization", credential)
            .header("Content-Type", "application/json")
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
