// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.shared.Unfetched.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server on this machine, to whose port alone the tests may go besides. */
class OutwardTest {
  private static final Set<String> TYPES = Set.of("text/html", "text/plain");
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html";

  private final List<String> asked = new ArrayList<>();
  private RawServer server;

  @BeforeEach
  void setUp() throws IOException {
    server = new RawServer();
  }

  @AfterEach
  void tearDown() throws IOException {
    server.close();
  }

  /** Every name leads to these addresses, one after another, the last from then on. */
  private Outward outward(String... addresses) {
    var limits = new Outward.Limits(Duration.ofSeconds(2), Duration.ofSeconds(3), 100_000);
    return new Outward(
        host -> {
          asked.add(host);
          int at = Math.min(asked.size(), addresses.length) - 1;
          return InetAddress.getAllByName(addresses[at]);
        },
        limits,
        this::isServer);
  }

  private boolean isServer(InetSocketAddress address) {
    return address.getAddress().isLoopbackAddress() && address.getPort() == server.port();
  }

  private String address(String path) {
    return "http://courrier.example:" + server.port() + path;
  }

  private Outward.Fetched fetch() throws Unfetched {
    return outward("127.0.0.1").fetch(address("/a?b"), TYPES);
  }

  private static void refused(Why why, Outward outward, String address) {
    var refusal = assertThrows(Unfetched.class, () -> outward.fetch(address, TYPES));
    assertEquals(why, refusal.why());
  }

  private void refused(Why why) {
    refused(why, outward("127.0.0.1"), address("/"));
  }

  @Test
  void whatStandsAtAnAddressIsFetched() throws Unfetched {
    server.answer(HEAD + "; charset=\"windows-1256\"\r\nContent-Length: 6\r\n\r\nMarafi and more");
    var fetched = fetch();
    assertEquals("Marafi", new String(fetched.bytes(), StandardCharsets.US_ASCII));
    assertEquals("text/html", fetched.type());
    assertEquals("windows-1256", fetched.charset());
    assertEquals(address("/a?b"), fetched.address());
  }

  @Test
  void theRequestNamesTheHostAndCarriesNothingOfThePerson() throws Unfetched {
    server.answer(HEAD + "\r\n\r\n");
    fetch();
    String request = server.requests().get(0);
    assertTrue(request.startsWith("GET /a?b HTTP/1.1\r\n"), request);
    assertTrue(request.contains("\r\nHost: courrier.example:" + server.port() + "\r\n"), request);
    assertFalse(request.toLowerCase(java.util.Locale.ROOT).contains("cookie"), request);
    assertFalse(request.contains("Authorization"), request);
  }

  @Test
  void aBodyInChunksOrPackedIsReadWhole() throws Exception {
    server.answer(
        HEAD + "\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nMar\r\n3;x=y\r\nafi\r\n0\r\n\r\n");
    assertEquals("Marafi", new String(fetch().bytes(), StandardCharsets.US_ASCII));
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("Salin".getBytes(StandardCharsets.US_ASCII));
    }
    server.answer(HEAD + "\r\nContent-Encoding: gzip\r\n\r\n", packed.toByteArray());
    assertEquals("Salin", new String(fetch().bytes(), StandardCharsets.US_ASCII));
  }

  @Test
  void aRedirectIsFollowedAndChecked() throws Unfetched {
    server.answer("HTTP/1.1 301 Moved\r\nLocation: /elsewhere\r\n\r\n");
    server.answer(HEAD + "\r\n\r\nMarafi");
    assertEquals(address("/elsewhere"), fetch().address());
    assertEquals(List.of("courrier.example", "courrier.example"), asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://127.0.0.1:1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fd00:ec2::254]/",
        "http://0.0.0.0/",
        "https://192.168.1.1/"
      })
  void aRedirectInwardIsRefused(String location) {
    server.answer("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n");
    var outward =
        new Outward(
            host -> InetAddress.getAllByName(host.equals("courrier.example") ? "127.0.0.1" : host),
            Outward.Limits.USUAL,
            this::isServer);
    refused(Why.NOT_PUBLIC, outward, address("/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/hostname", "gopher://127.0.0.1/", "http://2130706433/"})
  void aRedirectToNoAddressIsRefused(String location) {
    server.answer("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n");
    refused(Why.NO_ADDRESS);
  }

  @Test
  void redirectsWithoutEndAreNotFollowed() {
    for (int i = 0; i < 10; i++) {
      server.answer("HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n");
    }
    refused(Why.NOT_THERE);
    assertEquals(6, server.requests().size());
  }

  @Test
  void aNameThatLeadsInwardTheNextMomentIsOfNoMatter() throws Unfetched {
    server.answer(HEAD + "\r\n\r\nMarafi");
    var rebinding = outward("127.0.0.1", "10.0.0.1");
    rebinding.fetch(address("/"), TYPES);
    assertEquals(1, asked.size(), "resolved once, and that is where it went");
    server.answer("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n");
    asked.clear();
    refused(Why.NOT_PUBLIC, rebinding, address("/"));
    assertEquals(2, asked.size(), "resolved and checked anew");
  }

  @Test
  void oneInwardAddressAmongSeveralIsEnoughToRefuse() {
    var mixed =
        new Outward(
            host ->
                new InetAddress[] {
                  InetAddress.getByName("198.41.0.4"), InetAddress.getByName("10.0.0.1")
                },
            Outward.Limits.USUAL,
            address -> false);
    refused(Why.NOT_PUBLIC, mixed, "http://courrier.example/");
  }

  @Test
  void openAndClosedPortsAndUnknownNamesInwardAreRefusedAlikeBeforeAnyConnection()
      throws IOException {
    var usual = new Outward();
    try (var open = new RawServer()) {
      for (String host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]")) {
        refused(Why.NOT_PUBLIC, usual, "http://" + host + ":" + open.port() + "/");
        refused(Why.NOT_PUBLIC, usual, "http://" + host + ":1/");
      }
      assertEquals(0, open.connections());
    }
    var knowsNone =
        new Outward(
            host -> {
              throw new UnknownHostException(host);
            },
            Outward.Limits.USUAL,
            address -> true);
    refused(Why.NOT_PUBLIC, knowsNone, "http://nobody.example/");
  }

  @Test
  void aBodyThatDripsEndsWhenTimeIsUp() {
    server.drip(HEAD + "\r\n\r\n", 100);
    long begun = System.nanoTime();
    refused(Why.TOO_SLOW);
    assertTrue(System.nanoTime() - begun < Duration.ofSeconds(10).toNanos());
  }

  @Test
  void aHeadThatDripsEndsWhenTimeIsUp() {
    server.drip("HTTP/1.1 200 OK\r\nX: ", 100);
    refused(Why.TOO_SLOW);
  }

  @Test
  void aBodyThatIsTooLargeIsNotReadToItsEnd() {
    server.answer(HEAD + "\r\nContent-Length: 10000000000\r\n\r\n");
    refused(Why.TOO_LARGE);
    server.drip(HEAD + "\r\n\r\n", 0);
    refused(Why.TOO_LARGE);
  }

  @Test
  void aPackedBodyIsMeasuredUnpacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[5_000_000]);
    }
    server.answer(HEAD + "\r\nContent-Encoding: gzip\r\n\r\n", packed.toByteArray());
    refused(Why.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-server\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\nx",
        ""
      })
  void whatIsNoWholeAnswerIsRefused(String answer) {
    server.answer(answer);
    refused(Why.UNREACHABLE);
  }

  @Test
  void otherTypesAndErrorsAreRefusedWithoutAWordOfThem() {
    server.answer("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nsecret");
    refused(Why.OTHER_TYPE);
    server.answer("HTTP/1.1 500 Error\r\nContent-Type: text/html\r\n\r\nsecret");
    var refusal = assertThrows(Unfetched.class, this::fetch);
    assertEquals(Why.NOT_THERE, refusal.why());
    assertFalse(String.valueOf(refusal.getMessage()).contains("secret"));
  }

  @Test
  void aHeadWithoutEndIsRefused() {
    byte[] endless = new byte[200_000];
    Arrays.fill(endless, (byte) 'a');
    server.answer("HTTP/1.1 200 OK\r\nX: ", endless);
    refused(Why.UNREACHABLE);
  }

  @Test
  void manyBytesOfAnyKindAreGivenAsTheyAre() throws Unfetched {
    byte[] all = new byte[50_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    server.answer(HEAD + "\r\nContent-Length: 50000\r\n\r\n", all);
    assertArrayEquals(all, fetch().bytes());
  }
}
