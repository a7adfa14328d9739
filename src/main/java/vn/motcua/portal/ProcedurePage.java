package vn.motcua.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.catalogue.ProcedureVersion;

/**
 * What a person needs to know of a procedure before filing.
 *
 * @param version the version in force today
 * @param cases its cases with the fees in force today
 * @param citizen whether whoever looks may file: officers file at their counter
 */
public record ProcedurePage(ProcedureVersion version, List<CaseFees> cases, boolean citizen) {
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

    /**
     * Papers that everybody hands in, in the order of the law: each entry holds one, or several of
     * which one is enough.
     */
    public List<List<PaperRequirement>> needed() {
      Map<String, List<PaperRequirement>> groups = new LinkedHashMap<>();
      subject.papers().stream()
          .filter(PaperRequirement::required)
          .forEach(
              paper ->
                  groups
                      .computeIfAbsent(
                          paper.oneOf() == null ? "=" + paper.code() : paper.oneOf(),
                          group -> new ArrayList<>())
                      .add(paper));
      return List.copyOf(groups.values());
    }

    /** Papers that only some have to hand in. */
    public List<PaperRequirement> others() {
      return subject.papers().stream().filter(paper -> !paper.required()).toList();
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
