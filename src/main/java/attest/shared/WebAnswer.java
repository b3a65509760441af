// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import attest.shared.Unfetched.Why;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a server answered to one request by HTTP/1.1 (RFC 9112), read to its end and no further than
 * is wanted.
 *
 * @param location where a redirect leads; empty where it is none
 */
record WebAnswer(String location, String type, String charset, byte[] bytes) {
  private static final int HEAD = 64 * 1024;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([A-Za-z0-9_.:+-]{1,40})\"?");
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /**
   * @throws IOException where it is cut off or no HTTP
   * @throws Unfetched where it is not what is wanted
   */
  static WebAnswer read(InputStream connection, Set<String> types, int most)
      throws IOException, Unfetched {
    var in = new BufferedInputStream(connection);
    var head = Head.read(in);
    if (REDIRECTS.contains(head.status)) {
      return new WebAnswer(head.field("location"), "", "", new byte[0]).redirecting();
    }
    if (head.status != 200) {
      throw new Unfetched(Why.NOT_THERE);
    }
    String written = head.field("content-type");
    String type = written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!types.contains(type)) {
      throw new Unfetched(Why.OTHER_TYPE);
    }
    var charset = CHARSET.matcher(written);
    byte[] bytes = limited(decoded(body(in, head, most), head), most);
    return new WebAnswer("", type, charset.find() ? charset.group(1) : "", bytes);
  }

  /**
   * The status alone; what follows is left unread.
   *
   * @throws IOException where it is cut off or no HTTP
   */
  static int status(InputStream connection) throws IOException {
    return Head.read(new BufferedInputStream(connection)).status;
  }

  private WebAnswer redirecting() throws Unfetched {
    if (location.isEmpty()) {
      throw new Unfetched(Why.NOT_THERE);
    }
    return this;
  }

  private static InputStream body(InputStream in, Head head, int most)
      throws IOException, Unfetched {
    if (head.field("transfer-encoding").equalsIgnoreCase("chunked")) {
      return new Chunks(in);
    }
    String length = head.field("content-length");
    if (length.isEmpty()) {
      return in;
    }
    if (!length.matches("\\d{1,18}")) {
      throw new IOException("no length");
    }
    if (Long.parseLong(length) > most) {
      throw new Unfetched(Why.TOO_LARGE);
    }
    return new Counted(in, Long.parseLong(length));
  }

  private static InputStream decoded(InputStream body, Head head) throws IOException {
    String coding = head.field("content-encoding").toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> new GZIPInputStream(body);
      default -> throw new IOException("a coding that was not asked for");
    };
  }

  private static byte[] limited(InputStream body, int most) throws IOException, Unfetched {
    byte[] bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new Unfetched(Why.TOO_LARGE);
    }
    return bytes;
  }

  /** Status and fields, names in lower case; the first of several alike counts. */
  private record Head(int status, Map<String, String> fields) {
    static Head read(InputStream in) throws IOException {
      int left = HEAD;
      for (; ; ) {
        String line = line(in, left);
        var status = STATUS.matcher(line);
        if (!status.matches()) {
          throw new IOException("no HTTP");
        }
        left -= line.length();
        var fields = new HashMap<String, String>();
        for (String field = line(in, left); !field.isEmpty(); field = line(in, left)) {
          left -= field.length() + 2;
          int colon = field.indexOf(':');
          if (colon > 0) {
            String name = field.substring(0, colon).toLowerCase(Locale.ROOT);
            fields.putIfAbsent(name, field.substring(colon + 1).strip());
          }
        }
        int code = Integer.parseInt(status.group(1));
        if (code >= 200) {
          return new Head(code, fields);
        }
      }
    }

    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  private static String line(InputStream in, int most) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (line.size() >= most) {
        throw new IOException("endless head");
      }
      line.write(next);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** A body that is read many bytes at a time. */
  private abstract static class Piecewise extends InputStream {
    @Override
    public final int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
  }

  /** A body of a length told before; one that ends earlier was cut off. */
  private static final class Counted extends Piecewise {
    private final InputStream in;
    private long left;

    Counted(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int got = in.read(into, offset, (int) Math.min(length, left));
      if (got < 0) {
        throw new EOFException();
      }
      left -= got;
      return got;
    }
  }

  /** A body in chunks (RFC 9112 §7.1). */
  private static final class Chunks extends Piecewise {
    private final InputStream in;
    private InputStream chunk = InputStream.nullInputStream();
    private boolean begun;
    private boolean over;

    Chunks(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = chunk.read(into, offset, length);
      while (got < 0 && !over) {
        next();
        got = chunk.read(into, offset, length);
      }
      return got;
    }

    private void next() throws IOException {
      if (begun) {
        line(in, 2);
      }
      begun = true;
      String size = line(in, 1000).split(";", 2)[0].strip();
      if (!size.matches("[0-9A-Fa-f]{1,8}")) {
        throw new IOException("no chunk");
      }
      long length = Long.parseLong(size, 16);
      over = length == 0;
      chunk = new Counted(in, length);
    }
  }
}
