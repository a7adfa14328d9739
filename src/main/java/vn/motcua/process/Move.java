package vn.motcua.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one operation does to a run, before anything is written.
 *
 * @param tokens where the run stands afterwards
 */
record Move(Tokens tokens, List<Opened> opened, List<Closed> closed) {
  record Opened(int number, Step step) {}

  /**
   * @param outcome what it was closed with, null when it was withdrawn
   */
  record Closed(int number, WorkItem.Status status, @Nullable String outcome) {}

  Move {
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
  }

  boolean finished() {
    return tokens.open().isEmpty();
  }
}
