// SPDX-License-Identifier: Apache-2.0
package attest.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Base64;

/** The server's API as it is meant to be used. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String root;

  Api(String address) {
    root = address + "/api/v1";
  }

  static String basic(String login, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(30));
  }

  /** A connection that the server closed meanwhile is no fault: the second time it is a new one. */
  HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (HttpTimeoutException slow) {
      throw slow;
    } catch (IOException closed) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  JsonNode description() throws IOException, InterruptedException {
    return done(request("/openapi").header("Accept", "application/json").GET().build());
  }

  String token(String authorization) throws IOException, InterruptedException {
    var made = sends("POST", "/tokens", authorization, "{'name':'fuzz'}");
    return "Bearer " + made.path("token").asText();
  }

  JsonNode reads(String path, String by) throws IOException, InterruptedException {
    return done(request(path).header("Authorization", by).GET().build());
  }

  /**
   * @param body JSON in single quotes
   */
  JsonNode sends(String method, String path, String by, String body)
      throws IOException, InterruptedException {
    return done(
        request(path)
            .header("Authorization", by)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
            .build());
  }

  private JsonNode done(HttpRequest request) throws IOException, InterruptedException {
    var answer = answer(request);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          request.method() + " " + request.uri() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
