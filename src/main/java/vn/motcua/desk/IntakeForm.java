package vn.motcua.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.GivenPaper;
import vn.motcua.dossier.ReturnMethod;

/** The counter's filing form as sent, read into a command. */
final class IntakeForm {
  private static final String EXEMPTION = "exemption-";

  private final Map<String, String> fields;

  IntakeForm(Map<String, String> fields) {
    this.fields = fields;
  }

  Filing.Command command(String procedure, List<GivenPaper> papers) {
    List<Fault> faults = new ArrayList<>();
    Applicant.Kind kind = constant(Applicant.Kind.class, "kind", faults);
    Channel channel = constant(Channel.class, "channel", faults);
    ReturnMethod method = constant(ReturnMethod.class, "returnMethod", faults);
    FeeFacts facts = facts(faults);
    if (kind == null || channel == null || method == null || !faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return new Filing.Command(
        text("key"),
        null,
        procedure,
        text("case"),
        channel,
        applicant(kind),
        papers,
        method,
        facts);
  }

  /** What the fee depends on, as far as it can be read. */
  FeeFacts readableFacts() {
    return facts(new ArrayList<>());
  }

  private FeeFacts facts(List<Fault> faults) {
    Long pages = number("pages", FeeFacts.MOST_PAGES, faults);
    Long copies = number("copies", FeeFacts.MOST_COPIES, faults);
    Long value = number("value", FeeFacts.MOST_VALUE, faults);
    return new FeeFacts(
        pages == null ? null : pages.intValue(),
        copies == null ? null : copies.intValue(),
        value,
        exemptions());
  }

  private Applicant applicant(Applicant.Kind kind) {
    return new Applicant(
        kind,
        text("applicant.name"),
        text("applicant.identity"),
        optional("applicant.phone"),
        optional("applicant.email"),
        optional("applicant.address"),
        optional("applicant.agentName"),
        optional("applicant.agentIdentity"));
  }

  private Set<String> exemptions() {
    return fields.keySet().stream()
        .filter(name -> name.startsWith(EXEMPTION))
        .map(name -> name.substring(EXEMPTION.length()))
        .collect(Collectors.toSet());
  }

  private <E extends Enum<E>> @Nullable E constant(Class<E> type, String name, List<Fault> faults) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(fields.get(name))) {
        return each;
      }
    }
    faults.add(Fault.of(name, "desk.fault.choice"));
    return null;
  }

  private @Nullable Long number(String name, long most, List<Fault> faults) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, like a number out of range
    }
    faults.add(Fault.of(name, "desk.fault.count", most));
    return null;
  }

  private String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private @Nullable String optional(String name) {
    String text = text(name);
    return text.isEmpty() ? null : text;
  }
}
