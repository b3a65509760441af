// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address of the web as this program goes to: http or https, a host by its name or its plain
 * address, no user and no fragment. Hosts in the forms that hide an address (decimal, octal,
 * hexadecimal, shortened) are none.
 *
 * @param host in ASCII and lower case; an IPv6 address without brackets
 * @param target path and query as sent
 */
record WebAddress(boolean secure, String host, int port, String target) {
  private static final int LONGEST = 2000;
  private static final Pattern QUAD =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");

  /**
   * @throws Unfetched where it is no such address
   */
  static WebAddress of(String written) throws Unfetched {
    try {
      return of(parsed(written.strip()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Unfetched(Unfetched.Why.NO_ADDRESS);
    }
  }

  /**
   * Where a redirect from here leads.
   *
   * @throws Unfetched where that is no such address
   */
  WebAddress to(String location) throws Unfetched {
    try {
      return of(URI.create(toString()).resolve(parsed(location.strip())));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Unfetched(Unfetched.Why.NO_ADDRESS);
    }
  }

  private static URI parsed(String written) throws URISyntaxException {
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException("too long");
    }
    return new URI(withAsciiHost(written.replace(" ", "%20")));
  }

  /** A host in other letters, which URI does not take. */
  private static String withAsciiHost(String written) {
    int begin = written.indexOf("://") + 3;
    int end = begin;
    while (end < written.length() && "/?#".indexOf(written.charAt(end)) < 0) {
      end++;
    }
    boolean plain = begin < 3 || written.substring(begin, end).chars().allMatch(c -> c < 0x80);
    return plain
        ? written
        : written.substring(0, begin)
            + IDN.toASCII(written.substring(begin, end))
            + written.substring(end);
  }

  private static WebAddress of(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    require(secure || scheme.equals("http"));
    require(uri.getRawUserInfo() == null && uri.getHost() != null);
    require(uri.getPort() != 0 && uri.getPort() <= 0xffff);
    int port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
    return new WebAddress(secure, host(uri.getHost().toLowerCase(Locale.ROOT)), port, target(uri));
  }

  private static String host(String host) {
    if (host.startsWith("[")) {
      require(IPV6.matcher(host).matches());
      return host.substring(1, host.length() - 1);
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    require(name.length() <= 253 && NAME.matcher(name).matches());
    require(!NUMBER.matcher(name).matches() || QUAD.matcher(name).matches());
    return name;
  }

  private static String target(URI uri) {
    URI ascii = URI.create(uri.toASCIIString());
    String path = ascii.getRawPath();
    String query = ascii.getRawQuery();
    return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("no address of the web");
    }
  }

  boolean isLiteral() {
    return host.indexOf(':') >= 0 || QUAD.matcher(host).matches();
  }

  /** The host with its port where that is not the usual one, as requests name it. */
  String authority() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == (secure ? 443 : 80) ? name : name + ":" + port;
  }

  @Override
  public String toString() {
    return (secure ? "https://" : "http://") + authority() + target;
  }
}
