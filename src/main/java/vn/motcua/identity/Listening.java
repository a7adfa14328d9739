package vn.motcua.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who can reach this server. Property {@code motcua.listen} is the address it listens on, {@code
 * 127.0.0.1} where nothing is said.
 */
@Component
public final class Listening {
  private final String address;

  public Listening(@Value("${motcua.listen:127.0.0.1}") String address) {
    this.address = address;
  }

  /** Whether only programs on this machine can reach it; without certainty, no. */
  public boolean toThisMachineOnly() {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
