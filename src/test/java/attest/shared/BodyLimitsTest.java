// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each kind of body has its limit; what is larger is refused, and the program goes on. */
@QuarkusTest
@Tag("one-database")
class BodyLimitsTest {
  private static final int JSON = 64_000_000;
  private static final int FIELD = 8 << 20;
  private static final int UPLOAD = 256 << 20;

  @Test
  void jsonAboveItsLimitIsRefused() throws IOException {
    assertEquals(413, status("application/json", "{", JSON));
    assertEquals(400, status("application/json", "{", JSON - 1));
  }

  @Test
  void aFieldOfAFormAboveItsLimitIsRefused() throws IOException {
    assertEquals(413, status("application/x-www-form-urlencoded", "name=", FIELD + 1));
  }

  @Test
  void filesAboveTheirLimitAreRefusedBeforeTheyAreSent() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      head(socket, "multipart/form-data; boundary=x", UPLOAD + 1L);
      assertEquals(413, status(socket));
    }
  }

  /** Of a body that begins so and has this many bytes more. */
  private static int status(String type, String begin, int more) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      head(socket, type, (long) begin.length() + more);
      byte[] spaces = new byte[more];
      Arrays.fill(spaces, (byte) (type.endsWith("json") ? ' ' : 'a'));
      var out = socket.getOutputStream();
      try {
        out.write(begin.getBytes(US_ASCII));
        out.write(spaces);
        out.flush();
      } catch (IOException refusedMeanwhile) {
        // The answer is there already.
      }
      return status(socket);
    }
  }

  private static void head(Socket socket, String type, long length) throws IOException {
    String head =
        """
        POST /api/v1/projects HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: %s\r
        Content-Length: %d\r
        Connection: close\r
        \r
        """;
    String token = Given.administrator("admin").token();
    socket.getOutputStream().write(head.formatted(token, type, length).getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  private static int status(Socket socket) throws IOException {
    var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    return Integer.parseInt(answer.readLine().split(" ")[1]);
  }
}
