package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.base.Rule;

/**
 * For whom the dossier is filed (chủ hồ sơ), and who filed it in their name.
 *
 * @param kind citizen, enterprise or organisation
 * @param name full name of the person, or of the enterprise
 * @param identity citizen number (12 digits, or 9 on an old card), or the tax code
 * @param agentName who files on behalf of the applicant; null when the applicant does
 * @param agentIdentity the agent's citizen number; null without agent
 */
public record Applicant(
    Kind kind,
    String name,
    String identity,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String agentName,
    @Nullable String agentIdentity) {
  private static final Pattern CITIZEN_NUMBER = Pattern.compile("\\d{9}|\\d{12}");
  private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(-?\\d{3})?|\\d{12}");
  private static final Pattern PHONE = Pattern.compile("(\\+84|0)\\d{8,10}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+");
  private static final int NAME_LENGTH = 200;

  /** Who may own a dossier (loại đối tượng). */
  public enum Kind {
    CITIZEN,
    ENTERPRISE,
    ORGANISATION
  }

  /** Somebody else files for the applicant: an authorisation paper is due (R1). */
  public boolean represented() {
    return agentName != null;
  }

  /** Every fault of what was given; empty when it can be used. */
  @Rule("R1")
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (name.isBlank() || name.length() > NAME_LENGTH) {
      faults.add(Fault.of("applicant.name", "dossier.fault.name", NAME_LENGTH));
    }
    Pattern form = kind == Kind.CITIZEN ? CITIZEN_NUMBER : TAX_CODE;
    if (!form.matcher(identity).matches()) {
      faults.add(
          Fault.of(
              "applicant.identity",
              kind == Kind.CITIZEN ? "dossier.fault.citizen-number" : "dossier.fault.tax-code"));
    }
    if (phone != null && !PHONE.matcher(phone.replaceAll("[ .-]", "")).matches()) {
      faults.add(Fault.of("applicant.phone", "dossier.fault.phone"));
    }
    if (email != null && !EMAIL.matcher(email).matches()) {
      faults.add(Fault.of("applicant.email", "dossier.fault.email"));
    }
    if (address != null && address.length() > 2 * NAME_LENGTH) {
      faults.add(Fault.of("applicant.address", "dossier.fault.address", 2 * NAME_LENGTH));
    }
    if (agentName != null && (agentName.isBlank() || agentName.length() > NAME_LENGTH)) {
      faults.add(Fault.of("applicant.agentName", "dossier.fault.name", NAME_LENGTH));
    }
    if (agentName != null
        && (agentIdentity == null || !CITIZEN_NUMBER.matcher(agentIdentity).matches())) {
      faults.add(Fault.of("applicant.agentIdentity", "dossier.fault.citizen-number"));
    }
    return faults;
  }
}
