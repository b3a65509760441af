// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that take a dataset slowly, or go away: 12 MB, more than any buffer between holds. */
@QuarkusTest
class SlowClientTest {
  /** More than there are database connections. */
  private static final int CLIENTS = 20;

  private static final int ARTICLES = 12;
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(US_ASCII);

  private final Given.Workplace project = Given.project(Given.person("lead"));

  @BeforeEach
  void aLargeProject() {
    for (int i = 0; i < ARTICLES; i++) {
      project
          .lead()
          .asks()
          .body(Map.of("title", "T" + i, "language", "fr", "text", i + " mot".repeat(250_000)))
          .post("/projects/{key}/articles", project.key())
          .then()
          .statusCode(200);
    }
  }

  /** Asks for the dataset and reads nothing but the first bytes. */
  private Socket begin(Human asker) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(60_000);
    socket.connect(new InetSocketAddress("localhost", RestAssured.port));
    String request =
        "GET /api/v1/projects/%s/exports/jsonl HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
            .formatted(project.key(), asker.token());
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    assertEquals("HTTP/1.1 200", new String(socket.getInputStream().readNBytes(12), US_ASCII));
    return socket;
  }

  /** Reads to the end of the connection. */
  private static boolean endsWhole(Socket socket) throws IOException {
    byte[] all = socket.getInputStream().readAllBytes();
    int from = Math.max(0, all.length - LAST_CHUNK.length);
    return Arrays.equals(Arrays.copyOfRange(all, from, all.length), LAST_CHUNK);
  }

  @Test
  void clientsWhoDoNotReadHoldNoDatabaseConnection() throws IOException {
    List<Socket> clients = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(begin(project.lead()));
      }
      project.lead().asks().get("/me").then().statusCode(200);
      for (int i = 1; i < CLIENTS; i++) {
        clients.get(i).close();
      }
      assertTrue(endsWhole(clients.get(0)), "who reads on gets the whole file");
      project.lead().asks().get("/me").then().statusCode(200);
    } finally {
      for (var client : clients) {
        client.close();
      }
    }
  }

  @Test
  void aDownloadEndsWithTheMembershipAndDoesNotLookWhole() throws IOException {
    var observer = Given.member(project, Role.OBSERVER);
    try (var client = begin(observer)) {
      project
          .lead()
          .asks()
          .delete("/projects/{key}/members/{login}", project.key(), observer.login())
          .then()
          .statusCode(204);
      assertFalse(endsWhole(client));
    } catch (IOException reset) {
      assertFalse(reset instanceof SocketTimeoutException, "it must end");
    }
  }
}
