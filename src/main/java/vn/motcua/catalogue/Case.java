package vn.motcua.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.base.Rule;

/**
 * One case of a procedure (trường hợp), with its own limits, papers and fees: a house and a
 * building site are two cases of one permit. A procedure has at least one case.
 *
 * @param key stable within the procedure ("nha-o-rieng-le")
 * @param name Vietnamese name
 * @param nameEn English name; empty when nobody has written one
 * @param terms one for each channel through which the case can be filed
 */
public record Case(
    String key,
    String name,
    String nameEn,
    List<ChannelTerm> terms,
    List<PaperRequirement> papers,
    List<FeeRule> fees) {
  public Case {
    terms = List.copyOf(terms);
    papers = List.copyOf(papers);
    fees = List.copyOf(fees);
  }

  /** Limit for a channel, or empty when the case cannot be filed there. */
  public Optional<ChannelTerm> term(Channel channel) {
    return terms.stream().filter(term -> term.channel() == channel).findFirst();
  }

  public Optional<PaperRequirement> paper(String code) {
    return papers.stream().filter(paper -> paper.code().equals(code)).findFirst();
  }

  /** Papers that a dossier filed through this channel is asked for, in the order of the law. */
  public List<PaperRequirement> papers(Channel channel) {
    return papers.stream().filter(paper -> paper.asked(channel)).toList();
  }

  /**
   * Papers still lacking when these have been given. One paper of a group stands for the whole
   * group, and a paper whose data can be looked up is never lacking.
   */
  @Rule("R2")
  public List<PaperRequirement> missing(Channel channel, Set<String> given) {
    Set<String> groups = new HashSet<>();
    for (PaperRequirement paper : papers) {
      if (paper.oneOf() != null && given.contains(paper.code())) {
        groups.add(paper.oneOf());
      }
    }
    return papers(channel).stream()
        .filter(paper -> paper.required() && paper.replacedBy() == null)
        .filter(paper -> !given.contains(paper.code()))
        .filter(paper -> paper.oneOf() == null || !groups.contains(paper.oneOf()))
        .toList();
  }
}
