// SPDX-License-Identifier: Apache-2.0
package attest.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\tat [a-z]+\\.|Exception|org\\.hibernate|java\\.lang|(?i)sql(state| error)");

  /** After these, what is asked of the stage is not found: one time in eight is enough. */
  private static final Set<String> ENDS =
      Set.of(
          "DELETE /projects/{key}",
          "DELETE /articles/{id}",
          "DELETE /projects/{key}/members/{login}",
          "DELETE /people/{login}",
          "POST /people/{id}/erasure",
          "DELETE /tokens/{id}");

  /** A call of the description. */
  private record Call(String method, String path, JsonNode about) {
    boolean ends() {
      return ENDS.contains(method + " " + path);
    }
  }

  private final Api api;
  private final JsonNode description;
  private final List<Call> calls;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private int faults;

  private RequestFuzz(Api api) throws IOException, InterruptedException {
    this.api = api;
    description = api.description();
    calls = calls(description);
  }

  public static void main(String[] args) throws Exception {
    var fuzz = new RequestFuzz(new Api(args[0]));
    int requests = args.length > 3 ? Integer.parseInt(args[3]) : 20_000;
    long seed = args.length > 4 ? Long.parseLong(args[4]) : 1;
    int first = args.length > 5 ? Integer.parseInt(args[5]) : 0;
    System.exit(fuzz.run(Api.basic(args[1], args[2]), requests, seed, first) == 0 ? 0 : 1);
  }

  private static List<Call> calls(JsonNode description) {
    var calls = new ArrayList<Call>();
    for (var path : description.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        calls.add(
            new Call(
                method.getKey().toUpperCase(Locale.ROOT),
                path.getKey().replace("/api/v1", ""),
                method.getValue()));
      }
    }
    return calls;
  }

  private int run(String administrator, int requests, long seed, int first)
      throws IOException, InterruptedException {
    System.out.printf("%d calls, %d requests, seed %d%n", calls.size(), requests, seed);
    long begun = System.nanoTime();
    for (int done = 0; done < requests; done += STAGE_LASTS) {
      var stage = Stage.set(api, administrator, done / STAGE_LASTS);
      for (int i = done; i < Math.min(requests, done + STAGE_LASTS); i++) {
        send(first + i, new Chance(seed * 1_000_003 + first + i), stage);
      }
    }
    System.out.printf(
        "%d faults in %.0f s; answers by status: %s%n",
        faults, (System.nanoTime() - begun) / 1e9, statuses);
    return faults;
  }

  private void send(int number, Chance chance, Stage stage) throws InterruptedException {
    var call = drawn(chance);
    var values = new Values(chance, description, stage.logins());
    String path = path(call, chance, stage) + query(call, chance, values);
    var request = api.request(path);
    String by = stage.asker(chance);
    if (!by.isEmpty()) {
      request.header("Authorization", by);
    }
    if (chance.oneIn(4)) {
      request.header("If-Match", chance.oneOf("\"0\"", "\"1\"", "*", "W/\"1\"", "\"", "x"));
    }
    if (chance.oneIn(4)) {
      request.header("Idempotency-Key", chance.oneOf("a", "b", " ", "k".repeat(300)));
    }
    var body = new Bodies(chance, values).of(call.about().path("requestBody").path("content"));
    if (body.isEmpty()) {
      request.method(call.method(), BodyPublishers.noBody());
    } else {
      request.header("Content-Type", body.type());
      request.method(call.method(), BodyPublishers.ofByteArray(body.bytes()));
    }
    try {
      var answer = api.answer(request.build());
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      boolean refused = answer.statusCode() >= 400;
      if (answer.statusCode() >= 500 || (refused && INSIDE.matcher(answer.body()).find())) {
        tell(number, call, path, body, answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      tell(number, call, path, body, e.toString());
    }
  }

  private Call drawn(Chance chance) {
    var call = calls.get(chance.below(calls.size()));
    return call.ends() && !chance.oneIn(8) ? drawn(chance) : call;
  }

  private static String path(Call call, Chance chance, Stage stage) {
    boolean ofArticle = call.path().startsWith("/articles");
    return PARAMETER
        .matcher(call.path())
        .replaceAll(
            m -> Matcher.quoteReplacement(encoded(stage.variable(chance, m.group(1), ofArticle))));
  }

  private static String query(Call call, Chance chance, Values values) {
    var query = new StringBuilder();
    for (JsonNode parameter : call.about().path("parameters")) {
      if (parameter.path("in").asText().equals("query") && !chance.oneIn(3)) {
        String name = parameter.path("name").asText();
        var drawn = values.of(parameter.path("schema"), name);
        String text = drawn.isValueNode() ? drawn.asText() : drawn.toString();
        query.append(query.isEmpty() ? "?" : "&").append(name).append('=');
        query.append(encoded(chance.oneIn(3) ? chance.hostile() : text));
      }
    }
    return query.toString();
  }

  /** Lone surrogates become U+FFFD here; the bodies carry them escaped. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private void tell(int number, Call call, String path, Bodies.Body body, String answer) {
    faults++;
    System.out.printf(
        "%n#%d %s %s%n  %s%n  -> %s%n",
        number, call.method(), cut(path), cut(new String(body.bytes(), UTF_8)), cut(answer));
  }

  private static String cut(String text) {
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }
}
