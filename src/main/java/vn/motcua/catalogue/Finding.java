package vn.motcua.catalogue;

import java.util.Set;
import vn.motcua.catalogue.Doubt.Subject;

/**
 * A place in a line of the national catalogue that cannot be read with certainty.
 *
 * @param subject what it is about
 * @param channels channels it is about; empty: all of them, or none in particular
 * @param text the text as it stands in the line
 * @param reason why it cannot be read, the last word of a message key
 */
record Finding(Subject subject, Set<Channel> channels, String text, String reason) {
  private static final int MOST_LETTERS = 4_000;

  Finding {
    channels = Channel.inOrder(channels);
    text = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) + "…" : text;
  }

  static Finding of(Subject subject, String text, String reason) {
    return new Finding(subject, Set.of(), text, reason);
  }
}
