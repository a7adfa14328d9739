package vn.motcua.calendar;

import java.util.List;
import vn.motcua.base.Fault;

/**
 * What an import of holidays did.
 *
 * @param rows rows in the file
 * @param added days the calendar did not speak of before
 * @param changed days it spoke of otherwise
 * @param unchanged days it said already, or said with more certainty
 * @param version newest version of the calendar afterwards
 * @param faults rows left out, each with what is wrong
 */
public record ImportReport(
    int rows, int added, int changed, int unchanged, long version, List<RowFault> faults) {

  /**
   * One row left out.
   *
   * @param row number of the row in the file, from 1
   */
  public record RowFault(int row, Fault fault) {}

  public ImportReport {
    faults = List.copyOf(faults);
  }
}
