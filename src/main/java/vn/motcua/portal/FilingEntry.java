package vn.motcua.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.catalogue.Exemption;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.catalogue.FeeFacts.Fact;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ReturnMethod;

/**
 * What a person entered about the applicant, understood.
 *
 * @param applicant for whom the dossier is filed
 * @param returnMethod how the result is to be handed over
 * @param facts what the fee depends on
 */
record FilingEntry(Applicant applicant, ReturnMethod returnMethod, FeeFacts facts) {

  /**
   * Understands the form.
   *
   * @param needs facts that the fee depends on
   * @param exemptions what can be claimed; anything else claimed is dropped
   * @throws Invalid naming every fault
   */
  static FilingEntry of(
      ApplicantForm form, Collection<Fact> needs, Collection<Exemption> exemptions) {
    List<Fault> faults = new ArrayList<>();
    Applicant.Kind kind = one(Applicant.Kind.values(), form.applicant().kind());
    if (kind == null) {
      faults.add(Fault.of("applicant.kind", "portal.applicant.kind.missing"));
      kind = Applicant.Kind.CITIZEN;
    }
    Applicant applicant = applicant(kind, form.applicant());
    faults.addAll(applicant.faults());
    Map<Fact, Long> numbers = new EnumMap<>(Fact.class);
    for (Fact fact : needs) {
      Long number = number(entered(form.facts(), fact), most(fact));
      if (number == null) {
        faults.add(Fault.of(field(fact), "portal.fact.fault"));
      } else {
        numbers.put(fact, number);
      }
    }
    ReturnMethod method = one(ReturnMethod.values(), form.returnMethod());
    if (method == null) {
      faults.add(Fault.of("returnMethod", "portal.return-method.missing"));
      method = ReturnMethod.COUNTER;
    }
    Invalid.throwIfAny(faults);
    Set<String> claimable = exemptions.stream().map(Exemption::reason).collect(Collectors.toSet());
    return new FilingEntry(
        applicant,
        method,
        new FeeFacts(
            whole(numbers.get(Fact.PAGES)),
            whole(numbers.get(Fact.COPIES)),
            numbers.get(Fact.VALUE),
            form.facts().reasons().stream()
                .filter(claimable::contains)
                .collect(Collectors.toSet())));
  }

  /** Name of the form field of a fact. */
  static String field(Fact fact) {
    return switch (fact) {
      case PAGES -> "facts.pages";
      case COPIES -> "facts.copies";
      case VALUE -> "facts.value";
    };
  }

  private static String entered(ApplicantForm.Facts facts, Fact fact) {
    return switch (fact) {
      case PAGES -> facts.pages();
      case COPIES -> facts.copies();
      case VALUE -> facts.value();
    };
  }

  private static long most(Fact fact) {
    return switch (fact) {
      case PAGES -> FeeFacts.MOST_PAGES;
      case COPIES -> FeeFacts.MOST_COPIES;
      case VALUE -> FeeFacts.MOST_VALUE;
    };
  }

  private static Applicant applicant(Applicant.Kind kind, ApplicantForm.Person person) {
    return new Applicant(
        kind,
        person.name(),
        person.identity(),
        orNull(person.phone()),
        orNull(person.email()),
        orNull(person.address()),
        orNull(person.agentName()),
        orNull(person.agentIdentity()));
  }

  private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  /** "1.250.000" as 1250000; null for what is no whole number up to the most. */
  private static @Nullable Long number(String text, long most) {
    String digits = text.replaceAll("[ .\u00a0]", "");
    if (!digits.matches("\\d{1,18}")) {
      return null;
    }
    long number = Long.parseLong(digits);
    return number <= most ? number : null;
  }

  private static @Nullable Integer whole(@Nullable Long number) {
    return number == null ? null : Math.toIntExact(number);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
