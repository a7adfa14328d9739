/**
 * What people hand in and what the office makes, kept as files, and which file answers which paper.
 *
 * <p>Content is kept once, under its SHA-256, in {@link vn.motcua.records.Blobs}; who handed it in,
 * when and under what name is a row. The row is written only after the content is on the disk, so a
 * process that dies between leaves at most content without a row, which {@link
 * vn.motcua.records.Sweep} finds. The kind of a file is read from its content and never believed
 * from its name. Whether the papers are the ones a procedure asks for is the dossier's business.
 *
 * <p>Tables: {@code records.file}, {@code records.paper}. No events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package vn.motcua.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
