// SPDX-License-Identifier: Apache-2.0
package attest.bench.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is drawn for one request, always the same for the same seed. */
final class Chance {
  /** What finds faults elsewhere: ends of ranges, other encodings, what means something to SQL. */
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "'",
          "' or '1'='1",
          "1;drop table person",
          "\"><script>alert(1)</script>",
          "{inject:frame.csrf}",
          "${7*7}",
          "../../../etc/passwd",
          "..%2f..",
          "\u0000",
          "a\u0000b",
          "\ud800",
          "\udfff\ud800",
          "\u202e\u2066",
          "e\u0301".repeat(200),
          "x".repeat(5000),
          "-1",
          "0",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "1e999",
          "NaN",
          "null",
          "true",
          "[]",
          "%",
          "_",
          "*",
          "\\",
          "(((((((a+)+)+)+)+)",
          "\r\nX-Injected: 1",
          "2031-02-30",
          "0000-00-00T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "http://127.0.0.1:1/",
          "ﷺ".repeat(100));

  /** Words that get further into the program than chance does. */
  private static final Map<String, List<String>> KNOWN =
      Map.ofEntries(
          Map.entry("code", List.of("CLAIM", "CASUALTY_FIGURE", "RUMOUR")),
          Map.entry("name", List.of("Courier of Larmont", "CL", "Nobody Press")),
          Map.entry("version", List.of("1", "2", "1.0.0", "0.0.1")),
          Map.entry("file", List.of("manifest.json", "dataset.jsonl", "data.jsonl", "README.md")),
          Map.entry("table", List.of("labels", "reviewers", "pairs", "sentences")),
          Map.entry("role", List.of("LEAD", "ADJUDICATOR", "REVIEWER", "OBSERVER")),
          Map.entry("relation", List.of("same", "supports", "contradicts", "unrelated")),
          Map.entry("sort", List.of("relevance", "newest", "oldest", "article")),
          Map.entry("answers", List.of("all", "adjudicated")),
          Map.entry("labels", List.of("CLAIM", "CASUALTY_FIGURE", "ATTRIBUTION")),
          Map.entry("language", List.of("fr", "en", "ar", "xx")),
          Map.entry("unit", List.of("item", "article")),
          Map.entry("repeats", List.of("keep", "refuse")),
          Map.entry(
              "format",
              List.of(
                  "jsonl",
                  "csv",
                  "hf",
                  "webanno-tsv",
                  "uima-json",
                  "brat",
                  "conll",
                  "web-annotation",
                  "doccano",
                  "label-studio",
                  "fever",
                  "claimreview",
                  "json")));

  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** One time in so many. */
  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  boolean half() {
    return random.nextBoolean();
  }

  long number() {
    return random.nextLong();
  }

  byte[] noise(int most) {
    byte[] noise = new byte[random.nextInt(most)];
    random.nextBytes(noise);
    return noise;
  }

  String oneOf(String... words) {
    return words[below(words.length)];
  }

  String oneOf(List<String> words) {
    return words.get(below(words.size()));
  }

  String hostile() {
    return oneOf(HOSTILE);
  }

  boolean knows(String name) {
    return KNOWN.containsKey(name);
  }

  String known(String name) {
    return oneOf(KNOWN.getOrDefault(name, HOSTILE));
  }
}
