// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends random and mutated requests to every call of a running server's API description, and fails
 * where one is answered by 500 or more, by something of the inside, or not at all within half a
 * minute. Each request has a seed of its own, so that any one can be sent again.
 *
 * <p>Arguments: address, login and password of an administrator of a server that holds nothing
 * worth keeping, the number of requests (20,000 where left out), the seed (1) and the first request
 * (0).
 */
public final class RequestFuzz {
  private static final int STAGE_LASTS = 250;
  private static final String BOUNDARY = "FuzzBoundary7sPq2";
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\tat [a-z]+\\.|Exception|org\\.hibernate|java\\.lang|(?i)sql(state| error)");
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

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

  /** After these, what is asked of the stage is not found. */
  private static final Set<String> ENDS =
      Set.of(
          "DELETE /projects/{key}",
          "DELETE /articles/{id}",
          "DELETE /projects/{key}/members/{login}",
          "DELETE /people/{login}",
          "POST /people/{id}/erasure",
          "DELETE /tokens/{id}");

  /** Who asks, as places in {@link #tokens}: the lead mostly, then all others and nobody. */
  private static final int[] ASKERS = {0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 3, 4};

  /** A call of the description. */
  private record Call(String method, String path, JsonNode about) {}

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String api;
  private final String basic;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> logins = new ArrayList<>();
  private final List<String> articles = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();
  private JsonNode description = NODES.missingNode();
  private Random chance = new Random();
  private int stages;
  private int faults;

  private RequestFuzz(String address, String login, String password) {
    api = address + "/api/v1";
    basic = "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8));
  }

  public static void main(String[] args) throws Exception {
    var fuzz = new RequestFuzz(args[0], args[1], args[2]);
    int requests = args.length > 3 ? Integer.parseInt(args[3]) : 20_000;
    long seed = args.length > 4 ? Long.parseLong(args[4]) : 1;
    int first = args.length > 5 ? Integer.parseInt(args[5]) : 0;
    System.exit(fuzz.run(requests, seed, first) == 0 ? 0 : 1);
  }

  private int run(int requests, long seed, int first) throws Exception {
    description = JSON.readTree(plain("GET", "/openapi", "", null).body());
    var calls = calls();
    System.out.printf("%d calls, %d requests, seed %d%n", calls.size(), requests, seed);
    long begun = System.nanoTime();
    for (int i = first; i < first + requests; i++) {
      if ((i - first) % STAGE_LASTS == 0) {
        setStage();
      }
      chance = new Random(seed * 1_000_003 + i);
      send(i, drawn(calls));
    }
    System.out.printf(
        "%d faults in %.0f s; answers by status: %s%n",
        faults, (System.nanoTime() - begun) / 1e9, statuses);
    return faults;
  }

  private List<Call> calls() {
    var calls = new ArrayList<Call>();
    description
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        m ->
                            calls.add(
                                new Call(
                                    m.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey().replace("/api/v1", ""),
                                    m.getValue()))));
    return calls;
  }

  /** Any call; those that would end the stage one time in eight. */
  private Call drawn(List<Call> calls) {
    var call = calls.get(chance.nextInt(calls.size()));
    boolean ends = ENDS.contains(call.method() + " " + call.path());
    return ends && chance.nextInt(8) > 0 ? drawn(calls) : call;
  }

  /** A project with two articles that are worked on, its people, and another that is not theirs. */
  private void setStage() throws Exception {
    String stamp = Long.toString(System.currentTimeMillis(), 36) + stages++;
    tokens.clear();
    keys.clear();
    logins.clear();
    articles.clear();
    sentences.clear();
    String admin = token(basic);
    for (String who : List.of("lead", "reviewer", "stranger")) {
      String login = who + "-" + stamp;
      logins.add(login);
      plain(
          "POST",
          "/people",
          admin,
          "{'login':'%s','name':'%s','password':'correct horse battery'}".formatted(login, who));
      String pair = login + ":correct horse battery";
      tokens.add(token("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8))));
    }
    String lead = tokens.get(0);
    for (String by : List.of(lead, tokens.get(2))) {
      String key = "fuzz-" + stamp + "-" + keys.size();
      keys.add(key);
      plain("POST", "/projects", by, "{'key':'%s','name':'A project'}".formatted(key));
    }
    tokens.add(admin);
    tokens.add("");
    String project = "/projects/" + keys.get(0);
    plain("PUT", project + "/members/" + logins.get(1), lead, "{'role':'REVIEWER'}");
    plain("PUT", project + "/sources/Courier%20of%20Larmont", lead, "{'aliases':['CL']}");
    for (int article = 0; article < 2; article++) {
      String text =
          "Selon le maire, douze personnes sont mortes à Larmont %d. Un pont est tombé. Une école a brûlé."
              .formatted(article);
      String content =
          "{'title':'Larmont %d','outlet':'Courier','language':'fr','text':'%s'}"
              .formatted(article, text);
      var made = JSON.readTree(plain("POST", project + "/articles", lead, content).body());
      String id = made.path("imported").path(0).path("id").asText();
      articles.add(id);
      var read = JSON.readTree(plain("GET", "/articles/" + id, lead, null).body());
      read.path("sentences").forEach(s -> sentences.add(s.path("id").asText()));
    }
  }

  private String token(String authorization) throws Exception {
    var request = request("/tokens").header("Authorization", authorization);
    var answer =
        client.send(
            request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"fuzz\"}"))
                .build(),
            BodyHandlers.ofString());
    return "Bearer " + JSON.readTree(answer.body()).path("token").asText();
  }

  private HttpResponse<String> plain(String method, String path, String by, String body)
      throws Exception {
    var request = request(path).header("Authorization", by.isEmpty() ? "Bearer none" : by);
    if (path.equals("/openapi")) {
      request = request(path).header("Accept", "application/json");
    }
    var content =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"'));
    var answer =
        client.send(
            request.header("Content-Type", "application/json").method(method, content).build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer.body());
    }
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path)).timeout(Duration.ofSeconds(30));
  }

  private void send(int number, Call call) throws InterruptedException {
    String path = filled(call.path()) + query(call);
    var request = request(path);
    String by = tokens.get(ASKERS[chance.nextInt(ASKERS.length)]);
    if (!by.isEmpty()) {
      request.header("Authorization", by);
    }
    if (chance.nextInt(4) == 0) {
      request.header(
          "If-Match", oneOf("\"0\"", "\"1\"", "*", "W/\"1\"", "\"", "x", "\"99999999999\""));
    }
    if (chance.nextInt(4) == 0) {
      request.header("Idempotency-Key", oneOf("a", "b", " ", "k".repeat(300)));
    }
    byte[] body = body(call, request);
    request.method(
        call.method(),
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    try {
      var answer = answer(request.build());
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      boolean refused = answer.statusCode() >= 400;
      if (answer.statusCode() >= 500 || (refused && INSIDE.matcher(answer.body()).find())) {
        tell(number, call, path, body, answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      tell(number, call, path, body, e.toString());
    }
  }

  /** A connection that the server closed meanwhile is no fault: the second time it is a new one. */
  private HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (HttpTimeoutException slow) {
      throw slow;
    } catch (IOException closed) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private void tell(int number, Call call, String path, byte[] body, String answer) {
    faults++;
    System.out.printf(
        "%n#%d %s %s%n  %s%n  -> %s%n",
        number, call.method(), cut(path), cut(new String(body, UTF_8)), cut(answer));
  }

  private static String cut(String text) {
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }

  private String filled(String path) {
    var found = PARAMETER.matcher(path);
    return found.replaceAll(
        m ->
            Matcher.quoteReplacement(encoded(parameter(m.group(1), path.startsWith("/articles")))));
  }

  private String parameter(String name, boolean ofArticle) {
    int lot = chance.nextInt(10);
    if (lot == 0) {
      return oneOf(HOSTILE);
    }
    if (name.equals("key")) {
      return keys.get(lot < 8 ? 0 : 1);
    }
    if (name.equals("login")) {
      return oneOf(logins);
    }
    if (KNOWN.containsKey(name)) {
      return oneOf(KNOWN.get(name));
    }
    return lot < 3
        ? String.valueOf(1 + chance.nextInt(stages * 12))
        : oneOf(ofArticle ? articles : sentences);
  }

  private String query(Call call) {
    var query = new StringBuilder();
    for (JsonNode parameter : call.about().path("parameters")) {
      if (parameter.path("in").asText().equals("query") && chance.nextInt(3) > 0) {
        String name = parameter.path("name").asText();
        var drawn =
            chance.nextInt(3) == 0
                ? NODES.textNode(oneOf(HOSTILE))
                : drawn(parameter.path("schema"), name, 0);
        query.append(query.isEmpty() ? "?" : "&").append(name).append('=');
        query.append(encoded(drawn.isValueNode() ? drawn.asText() : drawn.toString()));
      }
    }
    return query.toString();
  }

  /** Lone surrogates become U+FFFD here; the bodies carry them escaped. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private byte[] body(Call call, HttpRequest.Builder request) {
    var content = call.about().path("requestBody").path("content");
    if (content.isMissingNode() && chance.nextInt(20) > 0) {
      return new byte[0];
    }
    var types = new ArrayList<String>();
    content.fieldNames().forEachRemaining(types::add);
    types.add("application/json");
    String type =
        chance.nextInt(30) == 0
            ? oneOf("text/plain", "application/xml", "multipart/form-data", "x")
            : oneOf(types);
    if (type.startsWith("multipart")) {
      request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
      return parts();
    }
    request.header("Content-Type", type);
    String text =
        type.startsWith("text/")
            ? rows()
            : drawn(content.path(type).path("schema"), "", 0).toString();
    return mutated(text.getBytes(UTF_8));
  }

  /** A value of the schema, or, one time in six, anything else. */
  private JsonNode drawn(JsonNode schema, String name, int depth) {
    if (depth > 6 || chance.nextInt(6) == 0) {
      return anything(depth);
    }
    var actual = resolved(schema);
    if (actual.has("enum")) {
      return actual.path("enum").get(chance.nextInt(actual.path("enum").size()));
    }
    return switch (type(actual)) {
      case "object" -> {
        var made = NODES.objectNode();
        actual
            .path("properties")
            .fields()
            .forEachRemaining(
                p -> {
                  if (chance.nextInt(5) > 0) {
                    made.set(p.getKey(), drawn(p.getValue(), p.getKey(), depth + 1));
                  }
                });
        yield made;
      }
      case "array" -> {
        var made = NODES.arrayNode();
        for (int i = chance.nextInt(4); i > 0; i--) {
          made.add(drawn(actual.path("items"), name, depth + 1));
        }
        yield made;
      }
      case "integer", "number" -> NODES.numberNode(chance.nextInt(40) - 2);
      case "boolean" -> NODES.booleanNode(chance.nextBoolean());
      default -> NODES.textNode(text(name, actual.path("format").asText()));
    };
  }

  private String text(String name, String format) {
    if (format.equals("uuid")) {
      return new UUID(0, chance.nextInt(5)).toString();
    }
    if (format.startsWith("date")) {
      return format.equals("date") ? "2031-03-14" : "2031-03-14T10:00:00Z";
    }
    if (name.equals("login") || name.equals("reviewer")) {
      return oneOf(logins);
    }
    if (KNOWN.containsKey(name)) {
      return oneOf(KNOWN.get(name));
    }
    return chance.nextInt(3) == 0 ? oneOf(HOSTILE) : "A word " + chance.nextInt(9);
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      return resolved(description.at(reference.substring(1)));
    }
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.has(choice)) {
        return resolved(schema.path(choice).get(0));
      }
    }
    return schema;
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText();
  }

  private JsonNode anything(int depth) {
    return switch (chance.nextInt(8)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(chance.nextBoolean());
      case 2 -> NODES.numberNode(chance.nextLong());
      case 3 -> NODES.numberNode(new BigDecimal("1e400"));
      case 4 -> NODES.numberNode(chance.nextInt(3) - 1);
      case 5 -> depth > 6 ? NODES.arrayNode() : NODES.arrayNode().add(anything(depth + 1));
      case 6 -> NODES.objectNode().put(oneOf("id", "__proto__", "role", "version", "@class"), 1);
      default -> NODES.textNode(oneOf(HOSTILE));
    };
  }

  private String rows() {
    var rows = new StringBuilder("item,annotator,label\n");
    for (int i = chance.nextInt(30); i > 0; i--) {
      rows.append(chance.nextInt(6)).append(',').append(oneOf("A", "B", "=C"));
      rows.append(',')
          .append(chance.nextInt(9) == 0 ? oneOf(HOSTILE) : oneOf("1", "2", "x|y", ""))
          .append('\n');
    }
    return rows.toString();
  }

  private byte[] parts() {
    var body = new ByteArrayOutputStream();
    for (int i = chance.nextInt(4); i >= 0; i--) {
      String file =
          oneOf("a.txt", "b.html", "c.pdf", "d.docx", "e.zip", "f.csv", "g.jsonl", "../h.txt", "i");
      body.writeBytes(
          ("--"
                  + BOUNDARY
                  + "\r\nContent-Disposition: form-data; name=\""
                  + oneOf("file", "file", "mapping", "x")
                  + "\"; filename=\""
                  + file
                  + "\"\r\n\r\n")
              .getBytes(UTF_8));
      byte[] noise = new byte[chance.nextInt(2000)];
      chance.nextBytes(noise);
      body.writeBytes(
          oneOf(
                  "PK\u0003\u0004",
                  "%PDF-1.4\n",
                  "<html><p>Un pont.</p>",
                  "{\"text\":\"Un pont.\"}\n",
                  "title,text\na,b\n",
                  "Un pont est tombé.\n")
              .getBytes(UTF_8));
      body.writeBytes(chance.nextInt(3) == 0 ? noise : oneOf(HOSTILE).getBytes(UTF_8));
      body.writeBytes("\r\n".getBytes(UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + (chance.nextInt(10) == 0 ? "" : "--\r\n")).getBytes(UTF_8));
    return mutated(body.toByteArray());
  }

  /** One time in eight, some bytes are turned, taken out, or the end is cut off. */
  private byte[] mutated(byte[] bytes) {
    if (bytes.length == 0 || chance.nextInt(8) > 0) {
      return bytes;
    }
    if (chance.nextBoolean()) {
      return Arrays.copyOf(bytes, chance.nextInt(bytes.length));
    }
    byte[] turned = bytes.clone();
    for (int i = 1 + chance.nextInt(4); i > 0; i--) {
      turned[chance.nextInt(turned.length)] = (byte) chance.nextInt(256);
    }
    return turned;
  }

  private String oneOf(String... words) {
    return words[chance.nextInt(words.length)];
  }

  private String oneOf(List<String> words) {
    return words.get(chance.nextInt(words.size()));
  }
}
