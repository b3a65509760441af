// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import attest.article.reading.KnownNames;
import attest.article.reading.Reading;
import attest.article.wording.Masks;
import attest.article.wording.Stretch;
import attest.article.wording.Wording;
import attest.project.SourceList;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Times adding one article to a project of very many sentences, near-copy search included.
 *
 * <p>{@code fill <folder> <project id> <person id> <articles>} writes generated articles of twenty
 * sentences straight into the embedded database of that folder, the server stopped; {@code add
 * <address> <login> <password> <key> <articles>} then sends articles to the started server, one
 * after the other, every other of them with a third of a stored one, and prints the median, the
 * 95th percentile and the most in milliseconds. The corpus is the same at each run, what is sent is
 * new: words by Zipf's law, a third of the sentences with one of 3000 formulae of five to nine
 * words.
 */
public final class NearCopyBench {
  private static final int SENTENCES = 20;
  private static final int WORDS = 22;
  private static final int VOCABULARY = 30_000;
  private static final int FORMULAE = 3000;
  private static final int BATCH = 1000;
  private static final int MOST_ARTICLES = 20;

  private NearCopyBench() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("fill")) {
      try (var database = DriverManager.getConnection(url(args[1]), "attest", "")) {
        database.setAutoCommit(false);
        fill(database, Long.parseLong(args[2]), Long.parseLong(args[3]), Integer.parseInt(args[4]));
      }
    } else {
      add(args[1], args[2], args[3], args[4], Integer.parseInt(args[5]));
    }
  }

  private static String url(String folder) {
    return "jdbc:h2:file:" + java.nio.file.Path.of(folder).toAbsolutePath().resolve("attest");
  }

  /** Article number {@code n}, always the same. */
  static String article(long n) {
    var chance = new Random(n * 7919 + 17);
    var text = new StringBuilder("Le rapport numero " + n + " de la ville\n\n");
    for (int i = 0; i < SENTENCES - 1; i++) {
      text.append(sentence(chance)).append(i % 4 == 3 ? ".\n\n" : ". ");
    }
    return text.toString();
  }

  private static String sentence(Random chance) {
    var words = new ArrayList<String>();
    while (words.size() < WORDS) {
      if (words.size() == WORDS / 2 && chance.nextInt(3) == 0) {
        words.addAll(formula(zipf(chance, FORMULAE)));
      }
      words.add(word(zipf(chance, VOCABULARY)));
    }
    String joined = String.join(" ", words);
    return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
  }

  private static List<String> formula(int n) {
    var chance = new Random(n);
    return Stream.generate(() -> word(zipf(chance, VOCABULARY))).limit(5 + n % 5).toList();
  }

  private static int zipf(Random chance, int most) {
    return (int) Math.min(most - 1, Math.exp(chance.nextDouble() * Math.log(most)));
  }

  private static String word(int n) {
    String letters = "aeiou";
    var word = new StringBuilder();
    for (int rest = n + 1; rest > 0; rest /= 60) {
      word.append((char) ('b' + rest % 12)).append(letters.charAt(rest / 12 % 5));
    }
    return word.toString();
  }

  private static void fill(Connection database, long project, long person, int articles)
      throws SQLException {
    var known = SourceList.known().entries().stream().flatMap(e -> e.entry().names().stream());
    var masks = Masks.of(KnownNames.all()).and(known.toList());
    long first = number(database, "select coalesce(max(id), 0) + 1 from article");
    List<long[]> prints = new ArrayList<>();
    try (var article =
            database.prepareStatement(
                "insert into article (id, project_id, title, outlet, agency, byline, language, url,"
                    + " file_name, text, text_hash, importer_id, imported_at, names_print)"
                    + " values (?, ?, '', '', '', '', 'fr', '', '', ?, ?, ?, ?, ?)");
        var sentence =
            database.prepareStatement(
                "insert into sentence (article_id, ordinal, begin_offset, end_offset, kind,"
                    + " paragraph) values (?, ?, ?, ?, ?, true)")) {
      for (int i = 0; i < articles; i++) {
        String text = article(first + i);
        store(article, first + i, project, person, text, masks.print());
        var reading = Reading.of(text, "fr");
        List<Stretch> parts = new ArrayList<>();
        for (var s : reading.sentences()) {
          parts.add(new Stretch(s.begin(), s.end()));
          sentence.setLong(1, first + i);
          sentence.setInt(2, s.ordinal() + 1);
          sentence.setInt(3, s.begin());
          sentence.setInt(4, s.end());
          sentence.setString(5, s.kind().name());
          sentence.addBatch();
        }
        for (long five : Wording.of(text, parts, "fr", masks).prints()) {
          prints.add(new long[] {five ^ (project * 0x9e3779b97f4a7c15L), first + i});
        }
        if (i % BATCH == BATCH - 1 || i == articles - 1) {
          article.executeBatch();
          sentence.executeBatch();
          database.commit();
        }
      }
    }
    print(database, prints);
    try (var restart = database.createStatement()) {
      restart.execute("alter table article alter column id restart with " + (first + articles));
    }
    database.commit();
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d sentences, %d prints%n",
        articles,
        number(database, "select count(*) from sentence"),
        number(database, "select count(*) from near_copy_print"));
  }

  private static void store(
      PreparedStatement row, long id, long project, long person, String text, long names)
      throws SQLException {
    row.setLong(1, id);
    row.setLong(2, project);
    row.setString(3, text);
    row.setString(4, "bench-" + id);
    row.setLong(5, person);
    row.setObject(6, OffsetDateTime.parse("2031-03-16T00:00:00Z"));
    row.setLong(7, names);
    row.addBatch();
  }

  /** In the order of the index, which is the quickest, and at most so many articles a print. */
  private static void print(Connection database, List<long[]> prints) throws SQLException {
    prints.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
    try (var row = database.prepareStatement("insert into near_copy_print values (?, ?)")) {
      int same = 0;
      for (int i = 0; i < prints.size(); i++) {
        same = i > 0 && prints.get(i)[0] == prints.get(i - 1)[0] ? same + 1 : 0;
        if (same < MOST_ARTICLES) {
          row.setLong(1, prints.get(i)[0]);
          row.setLong(2, prints.get(i)[1]);
          row.addBatch();
        }
        if (i % (BATCH * 20) == 0) {
          row.executeBatch();
          database.commit();
        }
      }
      row.executeBatch();
    }
  }

  private static long number(Connection database, String query) throws SQLException {
    try (var asked = database.createStatement();
        var found = asked.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static void add(String address, String login, String password, String key, int articles)
      throws IOException, InterruptedException {
    var client = HttpClient.newHttpClient();
    var basic =
        Base64.getEncoder()
            .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    String token =
        send(client, address + "/api/v1/tokens", "Basic " + basic, "{\"name\":\"bench\"}")
            .replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    String articlesOf = address + "/api/v1/projects/" + key + "/articles";
    List<Double> plain = new ArrayList<>();
    List<Double> copied = new ArrayList<>();
    long unheard = System.currentTimeMillis();
    for (int i = 0; i < articles; i++) {
      String text = article(unheard + i);
      boolean copies = i % 2 == 1;
      if (copies) {
        String stored = article(10 + i * 37L % 1000);
        text += stored.substring(stored.length() / 3, stored.length() * 2 / 3);
      }
      String body = "{\"language\":\"fr\",\"text\":\"" + text.replace("\n", "\\n") + "\"}";
      long start = System.nanoTime();
      send(client, articlesOf, "Bearer " + token, body);
      (copies ? copied : plain).add((System.nanoTime() - start) / 1e6);
    }
    print("own text", plain);
    print("with a copied third", copied);
  }

  private static String send(HttpClient client, String address, String credentials, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", credentials)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() > 299) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private static void print(String what, List<Double> times) {
    var sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-22s n %4d   median %7.1f ms   95th percentile %7.1f ms   most %7.1f ms%n",
        what,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)),
        sorted.get(sorted.size() - 1));
  }
}
