// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import attest.article.reading.KnownNames;
import attest.article.reading.Reading;
import attest.article.wording.Masks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Times the search for candidates in a project of very many sentences.
 *
 * <p>{@code fill <folder> <project id> <person id> <articles>} writes generated articles of twenty
 * sentences straight into the embedded database of that folder, the server stopped; started again
 * with the folder {@code index} deleted, the server logs how long making the index took. {@code ask
 * <address> <token> <first sentence> <sentences> <times>} then asks for the candidates of sentences
 * taken by chance, one after the other, and prints the median, the 95th percentile and the most in
 * milliseconds. Words and places follow Zipf's law; each second sentence has a number, each third a
 * place, each fifth a formula that many have, each eighth somebody who said so. Always the same.
 * All count as compared for near-copies, so that the server does not begin with that.
 */
public final class CandidatesBench {
  private static final int SENTENCES = 20;
  private static final int WORDS = 20;
  private static final int VOCABULARY = 30_000;
  private static final int PLACES = 3000;
  private static final int BATCH = 500;

  private CandidatesBench() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("fill")) {
      String url = "jdbc:h2:file:" + Path.of(args[1]).toAbsolutePath().resolve("attest");
      try (var database = DriverManager.getConnection(url, "attest", "")) {
        database.setAutoCommit(false);
        fill(database, Long.parseLong(args[2]), Long.parseLong(args[3]), Integer.parseInt(args[4]));
      }
    } else {
      ask(
          args[1],
          args[2],
          Long.parseLong(args[3]),
          Integer.parseInt(args[4]),
          Integer.parseInt(args[5]));
    }
  }

  static String article(long n) {
    var chance = new Random(n * 7919 + 17);
    var text = new StringBuilder("Le rapport numero " + n + " de " + place(chance) + "\n\n");
    for (int i = 0; i < SENTENCES - 1; i++) {
      text.append(sentence(chance, i)).append(i % 4 == 3 ? ".\n\n" : ". ");
    }
    return text.toString();
  }

  private static String sentence(Random chance, int i) {
    var words = new ArrayList<String>();
    while (words.size() < WORDS) {
      words.add(word(zipf(chance, VOCABULARY)));
    }
    if (i % 2 == 0) {
      words.add(8, String.valueOf(1 + zipf(chance, 5000)));
    }
    if (i % 3 == 0) {
      words.add(12, "à " + place(chance));
    }
    if (i % 5 == 0) {
      words.add(15, "les forces du régime ont pris le contrôle");
    }
    if (i % 8 == 0) {
      words.add(", selon le gouverneur de " + place(chance));
    }
    String joined = String.join(" ", words);
    return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
  }

  private static String place(Random chance) {
    String name = word(40_000 + zipf(chance, PLACES));
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
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
    long first = number(database, "select coalesce(max(id), 0) + 1 from article");
    long compared = Masks.of(KnownNames.all()).print();
    try (var article =
            database.prepareStatement(
                "insert into article (id, project_id, title, outlet, agency, byline, language, url,"
                    + " published_on, file_name, text, text_hash, importer_id, imported_at,"
                    + " names_print) values (?, ?, '', '', '', '', 'fr', '', ?, '', ?, ?, ?, ?,"
                    + " ?)");
        var sentence =
            database.prepareStatement(
                "insert into sentence (article_id, ordinal, begin_offset, end_offset, kind,"
                    + " paragraph) values (?, ?, ?, ?, ?, true)")) {
      for (int i = 0; i < articles; i++) {
        String text = article(first + i);
        article.setLong(1, first + i);
        article.setLong(2, project);
        article.setObject(3, LocalDate.of(2031, 1, 1).plusDays(i % 300));
        article.setString(4, text);
        article.setString(5, "bench-" + (first + i));
        article.setLong(6, person);
        article.setObject(7, OffsetDateTime.parse("2031-03-16T00:00:00Z"));
        article.setLong(8, compared);
        article.addBatch();
        for (var s : Reading.of(text, "fr").sentences()) {
          sentence.setLong(1, first + i);
          sentence.setInt(2, s.ordinal() + 1);
          sentence.setInt(3, s.begin());
          sentence.setInt(4, s.end());
          sentence.setString(5, s.kind().name());
          sentence.addBatch();
        }
        if (i % BATCH == BATCH - 1 || i == articles - 1) {
          article.executeBatch();
          sentence.executeBatch();
          database.commit();
        }
      }
    }
    try (var restart = database.createStatement()) {
      restart.execute("alter table article alter column id restart with " + (first + articles));
    }
    database.commit();
    System.out.println(number(database, "select count(*) from sentence") + " sentences");
  }

  private static long number(Connection database, String query) throws SQLException {
    try (var asked = database.createStatement();
        var found = asked.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static void ask(String address, String token, long first, int sentences, int times)
      throws IOException, InterruptedException {
    var client = HttpClient.newHttpClient();
    var chance = new Random(1);
    List<Double> taken = new ArrayList<>();
    long items = 0;
    for (int i = -times / 4; i < times; i++) {
      long id = first + chance.nextInt(sentences);
      var request =
          HttpRequest.newBuilder(URI.create(address + "/api/v1/sentences/" + id + "/candidates"))
              .header("Authorization", "Bearer " + token)
              .build();
      long start = System.nanoTime();
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200 || !answer.body().contains("\"complete\":true")) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      if (i >= 0) {
        taken.add((System.nanoTime() - start) / 1e6);
        items += answer.body().split("\"score\"", -1).length - 1;
      }
    }
    taken.sort(null);
    System.out.printf(
        Locale.ROOT,
        "n %d   median %.1f ms   95th percentile %.1f ms   most %.1f ms   %.1f candidates each%n",
        taken.size(),
        taken.get(taken.size() / 2),
        taken.get((int) (taken.size() * 0.95)),
        taken.get(taken.size() - 1),
        (double) items / taken.size());
  }
}
