/**
 * Fills a database with many believable dossiers ({@code ./motcua bench load N}). It knows no table
 * of the product by heart: dossiers that the product's own services have written, the demo
 * authority's, are taken as moulds, row by row as the catalogue of the database lists them, and
 * copied with other people, numbers and times and with hash chains of their own. What it does not
 * understand in a mould makes it leave that mould out, or stop.
 */
@NullMarked
package vn.motcua.load;

import org.jspecify.annotations.NullMarked;
