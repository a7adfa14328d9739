package vn.motcua.desk;

import java.util.List;
import vn.motcua.worklist.Entry;
import vn.motcua.worklist.Holder;

/**
 * What somebody has before them.
 *
 * @param number which page, from 1
 * @param more whether a further page follows
 */
public record OverviewWorkPage(Holder.Which which, List<Entry> entries, int number, boolean more) {
  public OverviewWorkPage {
    entries = List.copyOf(entries);
  }
}
