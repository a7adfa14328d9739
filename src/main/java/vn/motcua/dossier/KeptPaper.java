package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;
import vn.motcua.records.Paper;
import vn.motcua.records.StoredFile;

/**
 * A paper of a dossier with its file.
 *
 * @param file null for a paper that was not scanned
 */
public record KeptPaper(Paper paper, @Nullable StoredFile file) {}
