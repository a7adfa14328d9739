package vn.motcua.admin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ChannelTerm;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.Doubt;

/**
 * The right value as a person fills it in; which fields there are, the doubt's subject says. Limits
 * and fees have a field for each channel ("amount-ONLINE").
 *
 * @param sent fields of the form by name
 */
public record DoubtForm(Map<String, String> sent) {
  /** The choice that the law sets no limit. */
  public static final String NO_LIMIT = "NONE";

  private static final int MOST_LETTERS = 200_000;

  public DoubtForm {
    sent = Map.copyOf(sent);
  }

  static DoubtForm empty() {
    return new DoubtForm(Map.of());
  }

  /** What stands in a field, empty when nothing. */
  public String value(String name) {
    String value = sent.getOrDefault(name, "").strip();
    return value.length() > MOST_LETTERS ? value.substring(0, MOST_LETTERS) : value;
  }

  /** Channels that a limit or a fee is asked for. */
  static List<Channel> channels(Doubt doubt) {
    return doubt.channels().isEmpty() ? List.of(Channel.values()) : List.copyOf(doubt.channels());
  }

  /** The correction; null when something is wrong, which is then in {@code faults}. */
  @Nullable Correction correction(Doubt doubt, List<Fault> faults) {
    Correction correction =
        switch (doubt.subject()) {
          case LINE, CODE, NAME, FIELD, DECISION, STEPS -> new Correction.Words(value("text"));
          case LIMIT -> limit(doubt, faults);
          case FEE -> fee(doubt, faults);
          case PAPER ->
              new Correction.Paper(
                  value("name"),
                  count("originals", faults),
                  count("certifiedCopies", faults),
                  count("plainCopies", faults),
                  value("required").equals("true"),
                  Choices.text(value("form")));
          case RESULT -> new Correction.Result(Choices.text(value("code")), value("name"));
          case LEGAL_BASIS -> new Correction.Basis(value("number"), value("title"));
          case CASES -> null;
        };
    if (correction == null && faults.isEmpty()) {
      faults.add(Fault.of("", "catalogue.fault.correction"));
    }
    return faults.isEmpty() ? correction : null;
  }

  private Correction limit(Doubt doubt, List<Fault> faults) {
    List<ChannelTerm> terms = new ArrayList<>();
    for (Channel channel : channels(doubt)) {
      String unit = value("unit-" + channel);
      if (unit.equals(NO_LIMIT)) {
        terms.add(new ChannelTerm(channel, null, null));
      } else if (!unit.isEmpty()) {
        Term term = term(channel, Choices.chosen(Term.Unit.values(), unit), faults);
        terms.add(new ChannelTerm(channel, term, null));
      }
    }
    if (terms.isEmpty()) {
      faults.add(Fault.of("unit-" + channels(doubt).getFirst(), "admin.fault.limit-unit"));
    }
    return new Correction.Limit(terms);
  }

  private @Nullable Term term(Channel channel, Term.@Nullable Unit unit, List<Fault> faults) {
    if (unit == null) {
      faults.add(Fault.of("unit-" + channel, "admin.fault.limit-unit"));
      return null;
    }
    if (unit == Term.Unit.SAME_DAY) {
      return Term.sameDay();
    }
    String amount = value("amount-" + channel);
    if (!amount.matches("[1-9]\\d{0,2}")) {
      faults.add(Fault.of("amount-" + channel, "admin.fault.limit-amount"));
      return null;
    }
    return new Term(Integer.parseInt(amount), unit);
  }

  private Correction fee(Doubt doubt, List<Fault> faults) {
    Map<Channel, Long> amounts = new EnumMap<>(Channel.class);
    for (Channel channel : channels(doubt)) {
      String amount = value("fee-" + channel).replaceAll("[.,\\s]", "");
      if (amount.matches("\\d{1,10}")) {
        amounts.put(channel, Long.parseLong(amount));
      } else if (!amount.isEmpty() || !doubt.channels().isEmpty()) {
        faults.add(Fault.of("fee-" + channel, "admin.fault.fee"));
      }
    }
    if (amounts.isEmpty() && faults.isEmpty()) {
      faults.add(Fault.of("fee-" + channels(doubt).getFirst(), "admin.fault.fee"));
    }
    return new Correction.Fee(amounts);
  }

  private int count(String name, List<Fault> faults) {
    String count = value(name);
    if (count.isEmpty()) {
      return 0;
    }
    if (!count.matches("\\d{1,2}")) {
      faults.add(Fault.of(name, "catalogue.fault.count", 99));
      return 0;
    }
    return Integer.parseInt(count);
  }
}
