package vn.motcua.portal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters about the applicant when filing, as text and unchecked; what was not entered
 * is empty. It lies in the session between the steps.
 *
 * @param applicant for whom the dossier is filed
 * @param returnMethod how the result is to be handed over
 * @param facts what the fee depends on
 */
public record ApplicantForm(Person applicant, String returnMethod, Facts facts)
    implements Serializable {
  /** The web layer hands in null for whatever the form did not send. */
  public ApplicantForm {
    applicant = applicant == null ? Person.named("", "") : applicant;
    returnMethod = text(returnMethod);
    facts = facts == null ? new Facts("", "", "", List.of()) : facts;
  }

  /**
   * The applicant.
   *
   * @param kind citizen, enterprise or organisation
   * @param identity citizen number or tax code
   * @param agentName who files in the applicant's name
   * @param agentIdentity the agent's citizen number
   */
  public record Person(
      String kind,
      String name,
      String identity,
      String phone,
      String email,
      String address,
      String agentName,
      String agentIdentity)
      implements Serializable {
    public Person {
      kind = text(kind);
      name = text(name);
      identity = text(identity);
      phone = text(phone);
      email = text(email);
      address = text(address);
      agentName = text(agentName);
      agentIdentity = text(agentIdentity);
    }

    /** A citizen of whom no more is known yet. */
    static Person named(String name, String identity) {
      return new Person("CITIZEN", name, identity, "", "", "", "", "");
    }
  }

  /** What the fee depends on, and the reasons to pay less that the applicant claims. */
  public record Facts(String pages, String copies, String value, List<String> reasons)
      implements Serializable {
    public Facts {
      pages = text(pages);
      copies = text(copies);
      value = text(value);
      reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
  }

  private static String text(@Nullable String entered) {
    return entered == null ? "" : entered.strip();
  }
}
