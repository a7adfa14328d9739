package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;

/**
 * What a procedure still lacks before it may be published. A draft may lack anything; citizens file
 * only what can be settled to the end.
 */
final class Completeness {
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final List<Fault> faults = new ArrayList<>();

  private Completeness() {}

  /** Every fault, with the path of the member as in the file; none: it may be published. */
  static List<Fault> faults(Procedure procedure) {
    Completeness check = new Completeness();
    check.procedure(procedure);
    return List.copyOf(check.faults);
  }

  /** Whether it is lower-case letters without accents and digits, joined by hyphens. */
  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  private void procedure(Procedure procedure) {
    if (ProcedureCode.parse(procedure.code()).filter(c -> c.suffix() == null).isEmpty()) {
      fault("code", "catalogue.fault.code", procedure.code());
    }
    text("name", procedure.name());
    key("field.code", procedure.field().code());
    text("field.name", procedure.field().name());
    text("decision", procedure.decision());
    text("unitCode", procedure.unitCode());
    text("processKey", procedure.processKey());
    text("steps", procedure.steps());
    if (procedure.onlineLevel() == OnlineLevel.PARTIAL && blank(procedure.partialReason())) {
      fault("partialReason", "catalogue.fault.partial-reason");
    }
    if (procedure.supplements() != null && procedure.supplements().most() < 0) {
      fault("supplements.most", "catalogue.fault.negative");
    }
    filled("results", procedure.results());
    filled("cases", procedure.cases());
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < procedure.cases().size(); i++) {
      Case one = procedure.cases().get(i);
      once("cases[" + i + "].key", one.key(), keys);
      text("cases[" + i + "].name", one.name());
      oneCase("cases[" + i + "]", one);
    }
  }

  private void oneCase(String path, Case one) {
    filled(path + ".terms", one.terms());
    Set<String> channels = new HashSet<>();
    for (ChannelTerm term : one.terms()) {
      if (!channels.add(term.channel().name())) {
        fault(path + ".terms", "catalogue.fault.channel-twice", term.channel().nationalCode());
      }
    }
    Set<String> papers = new HashSet<>();
    for (int i = 0; i < one.papers().size(); i++) {
      PaperRequirement paper = one.papers().get(i);
      String member = path + ".papers[" + i + "]";
      once(member + ".code", paper.code(), papers);
      text(member + ".name", paper.name());
      if (Math.min(paper.originals(), Math.min(paper.certifiedCopies(), paper.plainCopies())) < 0) {
        fault(member, "catalogue.fault.negative");
      }
    }
    Set<String> fees = new HashSet<>();
    for (int i = 0; i < one.fees().size(); i++) {
      FeeRule fee = one.fees().get(i);
      String member = path + ".fees[" + i + "]";
      once(member + ".key", fee.key(), fees);
      text(member + ".name", fee.name());
      text(member + ".source", fee.source());
      if (fee.validTo() != null && fee.validTo().isBefore(fee.validFrom())) {
        fault(member + ".validTo", "catalogue.fault.dates");
      }
    }
  }

  private void once(String path, String key, Set<String> before) {
    key(path, key);
    if (!before.add(key)) {
      fault(path, "catalogue.fault.twice", key);
    }
  }

  private void key(String path, String key) {
    if (!isKey(key)) {
      fault(path, "catalogue.fault.key", key);
    }
  }

  private void text(String path, String text) {
    if (blank(text)) {
      fault(path, "catalogue.fault.blank");
    }
  }

  private void filled(String path, List<?> list) {
    if (list.isEmpty()) {
      fault(path, "catalogue.fault.empty");
    }
  }

  private void fault(String path, String key, Object... args) {
    faults.add(Fault.of(path, key, args));
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
