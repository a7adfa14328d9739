package vn.motcua.process;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.base.Bilingual;
import vn.motcua.base.sql.Write;

/**
 * What an operation does to a run. Nothing of it is in the database before its {@link #writes} are
 * sent: whoever moves a run sends them with what else changes.
 *
 * @param opened work items that are there now and were not before, or have somebody else now
 * @param closed work items done or withdrawn by it
 * @param finished whether the run has come to its end
 * @param skipped steps that were passed over by their rule, in both languages
 * @param writes what makes it so; {@link vn.motcua.base.Stale} when the run moved meanwhile
 */
public record Progress(
    List<WorkItem> opened,
    List<WorkItem> closed,
    boolean finished,
    List<Bilingual> skipped,
    List<Write> writes) {
  /** Nothing moves. */
  public static final Progress NONE =
      new Progress(List.of(), List.of(), false, List.of(), List.of());

  /** The same, with what else changes in the same statement. */
  public Progress also(List<Write> more) {
    return new Progress(
        opened, closed, finished, skipped, Stream.concat(writes.stream(), more.stream()).toList());
  }

  public Progress {
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
    skipped = List.copyOf(skipped);
    writes = List.copyOf(writes);
  }
}
