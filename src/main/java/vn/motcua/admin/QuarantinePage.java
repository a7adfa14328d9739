package vn.motcua.admin;

import java.util.List;
import vn.motcua.catalogue.Doubt;

/**
 * What imports left in doubt.
 *
 * @param status chosen filter, empty for none; likewise {@code subject} and {@code code}
 * @param total how many there are in all
 * @param number number of this page, from 1
 * @param more whether another page follows
 */
public record QuarantinePage(
    List<Doubt> doubts,
    String status,
    String subject,
    String code,
    int total,
    int number,
    boolean more) {
  public QuarantinePage {
    doubts = List.copyOf(doubts);
  }
}
