package vn.motcua.statistics;

/**
 * Something that figures are asked by: an agency, a unit, a field, a procedure, an officer.
 *
 * @param no its short number
 * @param key id or code by which the other modules know it
 * @param parent number of a unit's agency or a procedure's field; 0 for the others
 */
record Member(int no, Kind kind, String key, String name, String nameEn, int parent) {
  enum Kind {
    AGENCY,
    UNIT,
    FIELD,
    PROCEDURE,
    OFFICER
  }
}
