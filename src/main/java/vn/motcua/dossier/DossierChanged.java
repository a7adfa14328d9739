package vn.motcua.dossier;

import java.util.List;
import java.util.function.Consumer;
import vn.motcua.base.sql.Write;
import vn.motcua.process.WorkItem;

/**
 * A dossier changes: published once for each transition, inside its transaction and before anything
 * of it is written. A listener that keeps a table in step adds its writes, which are sent in the
 * same statement; a listener that reads would still see the state before.
 *
 * @param dossier as it is now
 * @param events what happened, in order; at least one
 * @param opened work items that the change opened or reassigned
 * @param closed work items that it completed or cancelled
 * @param writes takes what is to be written with it
 */
public record DossierChanged(
    Dossier dossier,
    List<DossierEvent> events,
    List<WorkItem> opened,
    List<WorkItem> closed,
    Consumer<Write> writes) {
  public DossierChanged {
    events = List.copyOf(events);
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
  }
}
