package vn.motcua.catalogue;

import java.util.List;

/**
 * One page of procedures found.
 *
 * @param total how many were found in all
 * @param page 1, 2, …
 * @param pages how many pages there are, at least 1
 */
public record Listings(List<Listing> rows, int total, int page, int pages) {
  public Listings {
    rows = List.copyOf(rows);
  }
}
