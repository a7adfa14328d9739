/**
 * Writing a change in one statement: every {@link vn.motcua.base.sql.Write} of a transition is
 * gathered and {@link vn.motcua.base.sql.Writes} sends them together.
 */
@NullMarked
package vn.motcua.base.sql;

import org.jspecify.annotations.NullMarked;
