// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are hosts of the public internet, by IANA's registries of special-purpose
 * addresses: never this machine, its networks, the metadata service of a cloud, or a form that
 * embeds one of those.
 */
final class PublicHosts {
  private static final List<Block> NOT_4 =
      blocks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by carriers
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local, metadata of clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarking
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /** Of IPv6 only this is handed out to hosts of the internet. */
  private static final Block GLOBAL_6 = Block.of("2000::/3");

  private static final List<Block> NOT_6 =
      blocks(
          "2001::/23", // Teredo, benchmarking and other protocols
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "3fff::/20"); // documentation

  /** Translates to the IPv4 address in its last four bytes. */
  private static final Block NAT64 = Block.of("64:ff9b::/96");

  private PublicHosts() {}

  /** A block of addresses, as {@code prefix/bits}. */
  private record Block(byte[] prefix, int bits) {
    static Block of(String written) {
      String[] parts = written.split("/", 2);
      return new Block(bytes(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean has(byte[] address) {
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = 0xff << Math.max(0, 8 - (bits - bit));
        if (((address[bit / 8] ^ prefix[bit / 8]) & mask & 0xff) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  static boolean has(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return NOT_4.stream().noneMatch(b -> b.has(bytes));
    }
    if (NAT64.has(bytes)) {
      return has(embedded(bytes));
    }
    return GLOBAL_6.has(bytes) && NOT_6.stream().noneMatch(b -> b.has(bytes));
  }

  private static InetAddress embedded(byte[] bytes) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Block> blocks(String... written) {
    return Arrays.stream(written).map(Block::of).toList();
  }

  private static byte[] bytes(String literal) {
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }
}
