package vn.motcua.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/**
 * Visits a server that has just started, so that a Java that records what it loads (the AOT cache)
 * has seen a first page and not only the start.
 */
final class Rehearsal {
  private static final List<String> PATHS = List.of("/", "/health", "/sign-in", "/procedures");

  private Rehearsal() {}

  static void visit(String address) {
    for (String path : PATHS) {
      try {
        HttpURLConnection visit =
            (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        visit.setInstanceFollowRedirects(true);
        visit.getResponseCode();
        visit.disconnect();
      } catch (IOException e) {
        throw new CannotStart("The rehearsal got no answer from " + address + path + ": " + e, e);
      }
    }
  }
}
