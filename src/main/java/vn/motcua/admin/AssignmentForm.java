package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.catalogue.Assignment;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.Procedure;

/** What a person decides about a draft; fields not sent are empty. */
public record AssignmentForm(
    String unitCode, String processKey, String validFrom, String level, String partialReason) {
  public AssignmentForm(
      @Nullable String unitCode,
      @Nullable String processKey,
      @Nullable String validFrom,
      @Nullable String level,
      @Nullable String partialReason) {
    this.unitCode = sent(unitCode);
    this.processKey = sent(processKey);
    this.validFrom = sent(validFrom);
    this.level = sent(level);
    this.partialReason = sent(partialReason);
  }

  /** The form filled with what the draft says already. */
  static AssignmentForm of(Procedure procedure) {
    return new AssignmentForm(
        procedure.unitCode(),
        procedure.processKey(),
        procedure.validFrom().toString(),
        procedure.unitCode().isEmpty() ? "" : procedure.onlineLevel().name(),
        procedure.partialReason());
  }

  /** The decision; null when something is wrong, which is then in {@code faults}. */
  @Nullable Assignment assignment(List<String> processKeys, List<Fault> faults) {
    if (unitCode.isEmpty() || unitCode.length() > 20) {
      faults.add(Fault.of("unitCode", "admin.fault.unit"));
    }
    if (!processKeys.contains(processKey)) {
      faults.add(Fault.of("processKey", "admin.fault.process"));
    }
    LocalDate day = day();
    if (day == null) {
      faults.add(Fault.of("validFrom", "admin.fault.day"));
    }
    OnlineLevel chosen = Choices.chosen(OnlineLevel.values(), level);
    if (chosen == null) {
      faults.add(Fault.of("level", "admin.fault.level"));
    }
    if (chosen == OnlineLevel.PARTIAL && partialReason.isEmpty()) {
      faults.add(Fault.of("partialReason", "catalogue.fault.partial-reason"));
    }
    return day == null || chosen == null || !faults.isEmpty()
        ? null
        : new Assignment(unitCode, processKey, day, chosen, partialReason);
  }

  private @Nullable LocalDate day() {
    try {
      LocalDate day = LocalDate.parse(validFrom);
      return day.getYear() < 1990 || day.getYear() > 2100 ? null : day;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
