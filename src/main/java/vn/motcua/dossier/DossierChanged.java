package vn.motcua.dossier;

import java.util.List;
import vn.motcua.process.WorkItem;

/**
 * A dossier changed; published inside the transaction so that the worklist is never behind.
 *
 * @param dossier as it is now
 * @param event what happened
 * @param opened work items that the change opened or reassigned
 * @param closed work items that it completed or cancelled
 */
public record DossierChanged(
    Dossier dossier, DossierEvent event, List<WorkItem> opened, List<WorkItem> closed) {}
