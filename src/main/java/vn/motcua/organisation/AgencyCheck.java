package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.LegalRule;
import vn.motcua.base.LegalRules;
import vn.motcua.calendar.Calendars;

/** What is asked of the particulars of an agency. */
@Component
class AgencyCheck {
  static final String TIERS = "organisation.tiers"; // no message

  private final LegalRules rules;
  private final Calendars calendars;

  AgencyCheck(LegalRules rules, Calendars calendars) {
    this.rules = rules;
    this.calendars = calendars;
  }

  /**
   * @param parent the agency named as the one above, null when none is
   * @param today stands for the last day of an agency without one
   */
  void check(NewAgency agency, @Nullable Agency parent, LocalDate today, Faults faults) {
    faults.addIf(!IdentifierScheme.QD20.accepts(agency.code()), "code", "organisation.fault.code");
    names(agency.name(), agency.nameEn(), faults);
    area(agency.areaCode(), agency.level(), faults);
    calendar(agency.calendar(), faults);
    faults.order("validTo", agency.validFrom(), agency.validTo());
    tier(agency, today, faults);
    if (parent != null) {
      above(parent, new Period(agency.validFrom(), agency.validTo()), agency.level(), faults);
    }
  }

  void check(Correction correction, Agency.Level level, Faults faults) {
    names(correction.name(), correction.nameEn(), faults);
    area(correction.areaCode(), level, faults);
    calendar(correction.calendar(), faults);
  }

  /**
   * The agency above must exist as long as the one below stands there, and not be of a lower tier.
   */
  void above(Agency parent, Period period, Agency.Level level, Faults faults) {
    faults.addIf(
        !new Period(parent.validFrom(), parent.validTo()).covers(period),
        "parentId",
        "organisation.fault.parent-days",
        parent.name());
    faults.addIf(
        parent.level().compareTo(level) > 0, "parentId", "organisation.fault.parent-level");
  }

  void names(String name, String nameEn, Faults faults) {
    faults.text("name", name);
    faults.optionalText("nameEn", nameEn);
  }

  private static void area(@Nullable String code, Agency.Level level, Faults faults) {
    if (code == null) {
      return;
    }
    boolean right =
        switch (level) {
          case CENTRAL -> false;
          case PROVINCE -> code.matches("[0-9]{2}");
          case DISTRICT -> code.matches("[0-9]{3}");
          case COMMUNE -> code.matches("[0-9]{5}");
        };
    faults.addIf(!right, "areaCode", "organisation.fault.area-code");
  }

  private void calendar(@Nullable String code, Faults faults) {
    if (code != null) {
      faults.addIf(
          calendars.all().stream().noneMatch(calendar -> calendar.code().equals(code)),
          "calendar",
          "organisation.fault.calendar",
          code);
    }
  }

  /** Each tier has its time: no district is left after 30 June 2025. */
  private void tier(NewAgency agency, LocalDate today, Faults faults) {
    if (agency.level() == Agency.Level.CENTRAL) {
      return;
    }
    LocalDate last = agency.validTo() == null ? today : agency.validTo();
    if (last.isBefore(agency.validFrom())) {
      last = agency.validFrom();
    }
    for (LegalRule rule : rules.all()) {
      if (rule.code().equals(TIERS)
          && !List.of(rule.value().split(" ")).contains(agency.level().name())
          && !last.isBefore(rule.validFrom())
          && (rule.validTo() == null || !agency.validFrom().isAfter(rule.validTo()))) {
        faults.add("level", "organisation.fault.tier", rule.validFrom());
      }
    }
  }
}
