// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** A server on loopback that answers each request with the next bytes it was given. */
public final class RawServer implements Closeable {
  private interface Answer {
    void write(Socket to) throws IOException;
  }

  private static final Pattern LENGTH =
      Pattern.compile("(?i)\\r\\ncontent-length: (\\d{1,6})\\r\\n");

  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket socket;

  public RawServer() throws IOException {
    this(ServerSocketFactory.getDefault());
  }

  /** With sockets of another kind: under TLS. */
  RawServer(ServerSocketFactory sockets) throws IOException {
    socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return socket.getLocalPort();
  }

  public List<String> requests() {
    return requests;
  }

  public int connections() {
    return connections.get();
  }

  public void answer(String head) {
    answer(head, new byte[0]);
  }

  public void answer(String head, byte[] body) {
    answers.add(
        to -> {
          to.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
          to.getOutputStream().write(body);
        });
  }

  /** Then one byte after another without end, so many milliseconds apart. */
  public void drip(String head, int pause) {
    answers.add(
        to -> {
          to.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
          byte[] drop = new byte[pause == 0 ? 8192 : 1];
          while (true) {
            to.getOutputStream().write(drop);
            pause(pause);
          }
        });
  }

  private static void pause(int pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        connections.incrementAndGet();
        requests.add(request(client));
        answers.take().write(client);
      } catch (IOException e) {
        // The other side went away, or the test is over: the next request is served.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static String request(Socket client) throws IOException {
    var read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = client.getInputStream().read();
      if (next < 0) {
        break;
      }
      read.write(next);
    }
    var length = LENGTH.matcher(read.toString(StandardCharsets.US_ASCII));
    if (length.find()) {
      read.writeBytes(client.getInputStream().readNBytes(Integer.parseInt(length.group(1))));
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
