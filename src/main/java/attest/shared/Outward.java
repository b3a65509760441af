// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import attest.shared.Unfetched.Why;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The one way out to the web. A name is resolved once, every address it has is checked to be a host
 * of the public internet, and the connection is made to an address so checked: what the name
 * resolves to the next moment is of no matter. Redirects are followed by hand, each checked anew.
 * No proxy, no cookie, no credentials; certificates must be of the name.
 */
@ApplicationScoped
public class Outward {
  private static final int REDIRECTS = 5;

  /** How long and how much. */
  record Limits(Duration connect, Duration whole, int bytes) {
    static final Limits USUAL =
        new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 20 * 1024 * 1024);
  }

  /** What a name resolves to. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * What was fetched.
   *
   * @param address where it came from at last, after redirects
   * @param type media type in lower case, without parameters
   * @param charset as the answer names it; empty where it does not
   */
  public record Fetched(String address, String type, String charset, byte[] bytes) {}

  private final Resolver resolver;
  private final Limits limits;
  private final Predicate<InetSocketAddress> besides;

  public Outward() {
    this(InetAddress::getAllByName, Limits.USUAL, address -> false);
  }

  /**
   * @param besides what may be gone to though it is no host of the public internet: nothing, but
   *     for tests
   */
  Outward(Resolver resolver, Limits limits, Predicate<InetSocketAddress> besides) {
    this.resolver = resolver;
    this.limits = limits;
    this.besides = besides;
  }

  /**
   * Fetches what stands at an address.
   *
   * @param types media types that are wanted
   */
  public Fetched fetch(String written, Set<String> types) throws Unfetched {
    long end = System.nanoTime() + limits.whole.toNanos();
    var address = WebAddress.of(written);
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      var answer =
          exchange(
              address, end, request(address, types), in -> WebAnswer.read(in, types, limits.bytes));
      if (answer.location().isEmpty()) {
        return new Fetched(address.toString(), answer.type(), answer.charset(), answer.bytes());
      }
      address = address.to(answer.location());
    }
    throw new Unfetched(Why.NOT_THERE);
  }

  /**
   * Sends something to an address. No redirect is followed, and nothing of the answer is read but
   * its status.
   *
   * @param fields of the request besides the usual ones, in ASCII
   * @return the status of the answer
   */
  public int send(String written, Map<String, String> fields, byte[] body) throws Unfetched {
    long end = System.nanoTime() + limits.whole.toNanos();
    var address = WebAddress.of(written);
    return exchange(address, end, request(address, fields, body), WebAnswer::status);
  }

  /**
   * That an address can be gone to as far as its name tells now; whoever goes there checks anew.
   *
   * @return the address as it is gone to
   * @throws Unfetched where it cannot
   */
  public String check(String written) throws Unfetched {
    var address = WebAddress.of(written);
    checked(address);
    return address.toString();
  }

  private interface Reading<T> {
    T read(InputStream answer) throws IOException, Unfetched;
  }

  private <T> T exchange(WebAddress address, long end, byte[] request, Reading<T> reading)
      throws Unfetched {
    var host = checked(address);
    try (var socket = new Socket(Proxy.NO_PROXY)) {
      var alarm = alarm(socket, end);
      try {
        connect(socket, host, end);
        var secured = address.secure() ? secured(socket, address) : socket;
        secured.getOutputStream().write(request);
        secured.getOutputStream().flush();
        return reading.read(secured.getInputStream());
      } finally {
        alarm.cancel(false);
      }
    } catch (SocketTimeoutException e) {
      throw new Unfetched(Why.TOO_SLOW);
    } catch (IOException e) {
      throw new Unfetched(System.nanoTime() >= end ? Why.TOO_SLOW : Why.UNREACHABLE);
    }
  }

  /** Where a name leads, all of whose addresses are hosts of the public internet. */
  private InetSocketAddress checked(WebAddress address) throws Unfetched {
    try {
      var found =
          Arrays.stream(resolver.resolve(address.host()))
              .map(a -> new InetSocketAddress(a, address.port()))
              .toList();
      if (found.isEmpty() || !found.stream().allMatch(this::isAllowed)) {
        throw new Unfetched(Why.NOT_PUBLIC);
      }
      return found.get(0);
    } catch (UnknownHostException e) {
      throw new Unfetched(Why.NOT_PUBLIC);
    }
  }

  private boolean isAllowed(InetSocketAddress address) {
    return PublicHosts.has(address.getAddress()) || besides.test(address);
  }

  private void connect(Socket socket, InetSocketAddress host, long end) throws IOException {
    long left = Math.min(limits.connect.toMillis(), left(end));
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    socket.connect(host, (int) left);
    socket.setSoTimeout((int) Math.max(1, left(end)));
  }

  private static long left(long end) {
    return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
  }

  /**
   * Ends the connection when time is up and not a moment before, however busily the other side
   * drips.
   */
  private static CompletableFuture<Void> alarm(Socket socket, long end) {
    return CompletableFuture.runAsync(
        () -> close(socket),
        CompletableFuture.delayedExecutor(Math.max(0, left(end) + 1), TimeUnit.MILLISECONDS));
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same connection under TLS, once the other side has shown a certificate of the name. */
  private Socket secured(Socket socket, WebAddress address) throws IOException {
    var secured = (SSLSocket) tls().createSocket(socket, address.host(), address.port(), true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (!address.isLiteral()) {
      parameters.setServerNames(List.of(new SNIHostName(address.host())));
    }
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static SSLSocketFactory tls() throws IOException {
    try {
      return SSLContext.getDefault().getSocketFactory();
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  private static byte[] request(WebAddress address, Set<String> types) {
    String accepted = types.stream().sorted().collect(Collectors.joining(", "));
    return """
        GET %s HTTP/1.1\r
        Host: %s\r
        User-Agent: Attest\r
        Accept: %s\r
        Accept-Encoding: identity\r
        Connection: close\r
        \r
        """
        .formatted(address.target(), address.authority(), accepted)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] request(WebAddress address, Map<String, String> fields, byte[] body) {
    String more =
        fields.entrySet().stream()
            .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
            .collect(Collectors.joining());
    var request = new ByteArrayOutputStream();
    request.writeBytes(
        """
        POST %s HTTP/1.1\r
        Host: %s\r
        User-Agent: Attest\r
        Content-Length: %d\r
        Connection: close\r
        %s\r
        """
            .formatted(address.target(), address.authority(), body.length, more)
            .getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }
}
