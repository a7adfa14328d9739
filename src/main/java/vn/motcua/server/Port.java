package vn.motcua.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** The port of the web server, tried before anything is started for it. */
final class Port {
  private Port() {}

  /**
   * @throws CannotStart when the web server could not listen there
   */
  static void requireFree(String listen, int port) {
    if (port < 0 || port > 65_535) {
      throw new CannotStart("A port is a number from 1 to 65535, not " + port + ".");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(listen), port));
    } catch (UnknownHostException e) {
      throw new CannotStart("There is no address " + listen + " to listen on.", e);
    } catch (BindException e) {
      throw new CannotStart(explain(listen, port, String.valueOf(e.getMessage())), e);
    } catch (IOException e) {
      throw new CannotStart("Port " + port + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static String explain(String listen, int port, String reason) {
    if (reason.contains("Permission denied")) {
      return "Port "
          + port
          + " is not open to this user (below 1024 only root may listen);"
          + " choose another with --port.";
    }
    if (reason.contains("Cannot assign")) {
      return "This machine does not have the address " + listen + " to listen on.";
    }
    return "Port " + port + " is taken by another program; choose another with --port.";
  }
}
