package vn.motcua.organisation;

import vn.motcua.base.Fault;

/**
 * What is wrong with one row of an imported file.
 *
 * @param line line of the file on which the row begins, counted from 1
 */
record RowFault(int line, Fault fault) {
  static RowFault of(int line, String field, String key, Object... args) {
    return new RowFault(line, Fault.of(field, key, args));
  }
}
