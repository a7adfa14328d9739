package vn.motcua.statistics;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.OnlineLevel;

/**
 * How a dossier came (hình thức tiếp nhận): its channel, online by level and by who typed it in.
 */
public enum Way {
  COUNTER,
  POST,
  ONLINE_FULL,
  ONLINE_PARTIAL,
  ONLINE_OTHER,
  /** Online, but an officer filed it for the applicant. */
  ASSISTED_FULL,
  ASSISTED_PARTIAL,
  ASSISTED_OTHER;

  static Way of(Channel channel, OnlineLevel level, boolean byOfficer) {
    return switch (channel) {
      case COUNTER -> COUNTER;
      case POST -> POST;
      case ONLINE ->
          switch (level) {
            case FULL -> byOfficer ? ASSISTED_FULL : ONLINE_FULL;
            case PARTIAL -> byOfficer ? ASSISTED_PARTIAL : ONLINE_PARTIAL;
            case INFORMATION -> byOfficer ? ASSISTED_OTHER : ONLINE_OTHER;
          };
    };
  }

  public boolean online() {
    return this != COUNTER && this != POST;
  }

  /** Filed online by an officer for the applicant. */
  public boolean assisted() {
    return this == ASSISTED_FULL || this == ASSISTED_PARTIAL || this == ASSISTED_OTHER;
  }

  /** On paper: what has to be scanned. */
  boolean onPaper() {
    return !online();
  }
}
