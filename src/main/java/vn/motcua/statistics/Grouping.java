package vn.motcua.statistics;

/** What a row stands for. */
public enum Grouping {
  /** Đơn vị có thẩm quyền: who settles. */
  AGENCY,
  /** Đơn vị tiếp nhận: where it was filed. */
  RECEIVER,
  UNIT,
  FIELD,
  /** Fields under each agency, with a sub-total: how form II.06a is printed for several. */
  AGENCY_FIELD,
  PROCEDURE,
  /** Who accepted it. */
  OFFICER,
  CHANNEL,
  /** Indicators of the service index under their groups. */
  INDICATOR;

  /** Where its sums are; of one or several agencies, or of all. */
  Axis axis(boolean all) {
    return switch (this) {
      case AGENCY -> Axis.AGENCY;
      case CHANNEL -> all ? Axis.TOTAL : Axis.AGENCY;
      case RECEIVER -> Axis.RECEIVER;
      case UNIT -> Axis.AGENCY_UNIT;
      case AGENCY_FIELD -> Axis.AGENCY_FIELD;
      case FIELD -> all ? Axis.PROCEDURE : Axis.AGENCY_FIELD;
      case PROCEDURE -> all ? Axis.PROCEDURE : Axis.AGENCY_PROCEDURE;
      case INDICATOR -> Axis.AGENCY_PROCEDURE;
      case OFFICER -> Axis.AGENCY_OFFICER;
    };
  }
}
