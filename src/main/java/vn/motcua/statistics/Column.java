package vn.motcua.statistics;

/**
 * A column of a form.
 *
 * @param key of its name in the messages, "statistics.column." in front; also names it in addresses
 * @param number as the official form numbers it; empty where it does not
 * @param group key of the heading above it; empty for none
 */
record Column(String key, String number, String group, Figure figure) {}
