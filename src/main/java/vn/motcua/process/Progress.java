package vn.motcua.process;

import java.util.List;

/**
 * What an operation did to a run.
 *
 * @param opened work items that are there now and were not before
 * @param closed work items done or withdrawn by it
 * @param finished whether the run has come to its end
 */
public record Progress(List<WorkItem> opened, List<WorkItem> closed, boolean finished) {
  public Progress {
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
  }
}
