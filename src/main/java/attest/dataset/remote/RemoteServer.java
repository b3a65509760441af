// SPDX-License-Identifier: Apache-2.0
package attest.dataset.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A running server, asked by a token. It follows no redirect: a token goes to one place alone. */
final class RemoteServer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER = 1 << 16;

  /** Told of those that a file was refused for. */
  private static final int ROWS = 20;

  /** Until an answer begins; a large file may take long to be taken in. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String api;
  private final String token;

  /**
   * @throws Misused where the address is none
   */
  RemoteServer(String address, String token) {
    if (!address.matches("https?://[^\\s?#]+")) {
      throw new Misused("--server is an address such as https://attest.example.org.");
    }
    this.api = address.replaceAll("/+$", "") + "/api/v1";
    this.token = token;
  }

  static String part(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  static String query(Map<String, String> named) {
    return named.isEmpty()
        ? ""
        : named.entrySet().stream()
            .map(e -> e.getKey() + "=" + part(e.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  JsonNode get(String path) throws Refused {
    return json(send(request(path).GET()));
  }

  JsonNode post(String path, Object body) throws Refused {
    return json(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()))));
  }

  /**
   * Passes on what stands at a path, as it comes.
   *
   * @throws Refused where the server refuses it, or breaks off
   * @throws IOException where it cannot be written
   */
  void pass(String path, OutputStream to) throws Refused, IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream body = send(request(path).GET())) {
      for (int n = read(body, buffer); n >= 0; n = read(body, buffer)) {
        to.write(buffer, 0, n);
      }
    }
  }

  private static int read(InputStream body, byte[] buffer) throws Refused {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw new Refused("The answer broke off before its end.");
    }
  }

  /**
   * Sends files as a form does, each under {@code file}.
   *
   * @param fields that stand before them, by name
   */
  JsonNode upload(String path, List<Path> files, Map<String, String> fields) throws Refused {
    String bound = "attest-" + UUID.randomUUID();
    return json(
        send(
            request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + bound)
                .POST(form(bound, files, fields))));
  }

  private static BodyPublisher form(String bound, List<Path> files, Map<String, String> fields) {
    return BodyPublishers.ofInputStream(
        () -> {
          var parts = new ArrayList<InputStream>();
          fields.forEach(
              (name, value) ->
                  parts.add(
                      text(
                          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                              .formatted(bound, name, value))));
          for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replaceAll("[\"\\r\\n]", "_");
            parts.add(
                text(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(bound, name)));
            parts.add(opened(file));
            parts.add(text("\r\n"));
          }
          parts.add(text("--" + bound + "--\r\n"));
          return new SequenceInputStream(Collections.enumeration(parts));
        });
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static InputStream opened(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private InputStream send(HttpRequest.Builder request) throws Refused {
    try {
      HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() / 100 != 2) {
        throw new Refused(words(answer));
      }
      return answer.body();
    } catch (IOException e) {
      throw new Refused("Nothing answers at " + api + ", or the connection broke.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted.");
    }
  }

  private static String words(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream body = answer.body()) {
      var problem = JSON.readTree(body.readNBytes(100_000));
      String field = problem.path("field").asText("");
      return problem.path("detail").asText("The server refused")
          + (field.isEmpty() || field.equals("null") ? "" : " (" + field + ")")
          + rows(problem.path("refused"));
    } catch (JacksonException e) {
      return "The server answered " + answer.statusCode() + ".";
    }
  }

  /** Which rows of a file were not taken, the first of them. */
  private static String rows(JsonNode refused) {
    return StreamSupport.stream(refused.spliterator(), false)
        .limit(ROWS)
        .map(
            row ->
                "\n  line %d, %s: %s"
                    .formatted(
                        row.path("line").asInt(),
                        row.path("field").asText(),
                        row.path("reason").asText()))
        .collect(Collectors.joining());
  }

  private static JsonNode json(InputStream body) throws Refused {
    try (body) {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new Refused("The answer broke off: " + e.getMessage());
    }
  }
}
