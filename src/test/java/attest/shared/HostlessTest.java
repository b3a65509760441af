// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostlessTest {
  /** What the log is told as an error. */
  private static final class Errors extends Handler {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord told) {
      if (told.getLevel().intValue() > Level.WARNING.intValue()) {
        heard.add(told.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/me HTTP/1.1\r\n",
        "GET /sign-in HTTP/1.1\r\n",
        "GET /nothing HTTP/1.0\r\n",
        "GET /api/v1/me HTTP/1.1\r\nHost: two words\r\n",
        "POST /sign-in HTTP/1.1\r\nContent-Length: 0\r\n"
      })
  void whatNamesNoHostIsRefusedWithoutAWordInTheLog(String head) throws IOException {
    var log = new Errors();
    Logger.getLogger("").addHandler(log);
    try {
      String answer = answer(head);
      assertTrue(answer.matches("(?s)HTTP/1\\.[01] 400 .*"), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
      assertTrue(answer.contains("\"status\":400"), answer);
      assertEquals(List.of(), log.heard);
    } finally {
      Logger.getLogger("").removeHandler(log);
    }
  }

  @Test
  void whatNamesItGoesOn() throws IOException {
    String answer = answer("GET /sign-in HTTP/1.1\r\nHost: attest.example.org\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
  }

  private static String answer(String head) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
