package vn.motcua.identity;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Client addresses. */
final class Clients {
  private static final int NETWORK_BYTES = 8;

  private Clients() {}

  /**
   * What counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address, which is
   * what one subscriber has. What a proxy passed on that is no address counts as it is written.
   */
  static String network(String address) {
    int zone = address.indexOf('%');
    try {
      byte[] bytes =
          InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone)).getAddress();
      return HexFormat.of()
          .formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
