package vn.motcua.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Exemption;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.catalogue.FeeQuote;
import vn.motcua.catalogue.Fees;
import vn.motcua.catalogue.ProcedureVersion;

/**
 * Filing for somebody at the counter, or what came by post.
 *
 * @param submissionKey made with the form, so that sending it twice files once
 * @param needs facts that the fee depends on
 * @param exemptions reasons to pay less that can be claimed, with their proof
 * @param quote what it costs by what was entered so far
 * @param fields everything entered so far, by name
 */
public record IntakePage(
    ProcedureVersion procedure,
    Case requested,
    Channel channel,
    String submissionKey,
    List<FeeFacts.Fact> needs,
    List<Exemption> exemptions,
    FeeQuote quote,
    Map<String, String> fields) {
  public IntakePage {
    needs = List.copyOf(needs);
    exemptions = List.copyOf(exemptions);
    fields = Map.copyOf(fields);
  }

  /** The page of a case with what was entered so far. */
  static IntakePage of(
      ProcedureVersion procedure,
      Case requested,
      Channel channel,
      String key,
      Map<String, String> fields,
      LocalDate today) {
    FeeFacts facts =
        Fees.assumed(requested, channel, new IntakeForm(fields).readableFacts(), today);
    return new IntakePage(
        procedure,
        requested,
        channel,
        key,
        Fees.needs(requested, channel, today).stream().sorted().toList(),
        Fees.exemptions(requested, channel, today),
        Fees.quote(requested, channel, facts, today),
        fields);
  }

  /** Name of the form field of a fact. */
  public static String field(FeeFacts.Fact fact) {
    return fact.name().toLowerCase(Locale.ROOT);
  }

  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public String path() {
    return "/desk/intake/" + procedure.code();
  }

  public List<Channel> channels() {
    return requested.terms().stream()
        .map(term -> term.channel())
        .filter(offered -> offered != Channel.ONLINE)
        .toList();
  }
}
