package vn.motcua.portal;

import java.util.List;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.ProcedureVersion;

/**
 * What a person needs to know of a procedure before filing.
 *
 * @param version the version in force today
 * @param cases its cases with the fees in force today
 */
public record ProcedurePage(ProcedureVersion version, List<CaseFees> cases) {
  public ProcedurePage {
    cases = List.copyOf(cases);
  }

  /**
   * A case and what it costs.
   *
   * @param subject the case
   * @param fees fees in force today, of all channels
   */
  public record CaseFees(Case subject, List<FeeRule> fees) {
    public CaseFees {
      fees = List.copyOf(fees);
    }

    /** Fees of one channel. */
    public List<FeeRule> fees(Channel channel) {
      return fees.stream()
          .filter(fee -> fee.channels().isEmpty() || fee.channels().contains(channel))
          .toList();
    }
  }

  /** Whether it can be filed online here. */
  public boolean online() {
    return version.onlineLevel() != OnlineLevel.INFORMATION
        && version.cases().stream().anyMatch(c -> c.term(Channel.ONLINE).isPresent());
  }

  /** The order of work, a line for each step. */
  public List<String> steps() {
    return version.steps().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
