package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a published decision says of one procedure (thủ tục hành chính). Nothing here changes once
 * the version that carries it has been published.
 *
 * @param code base code ("1.001193")
 * @param suffix suffix of a localised copy ("H61"), null on the national procedure
 * @param name Vietnamese name
 * @param nameEn English name; empty when nobody has written one
 * @param decision number of the decision that published it (số quyết định công bố)
 * @param validFrom first day in force
 * @param authority the agency competent to settle it (cơ quan có thẩm quyền), null: the People's
 *     Committee of the commune
 * @param unitCode code of the unit that settles it at the agency ("TP"); empty on a draft
 * @param processKey key of its internal process ("same-day"); empty on a draft
 * @param onlineLevel how far it is done online; {@code INFORMATION} on an imported draft until
 *     somebody says, since the national file does not
 * @param partialReason legal reason why it is not done wholly online, null when it is
 * @param subjects who may ask for it (đối tượng thực hiện)
 * @param keywords words people look for that its name lacks ("giấy khai sinh")
 * @param steps order of work (trình tự thực hiện), a line per step
 * @param requirements conditions (yêu cầu, điều kiện), null when none
 * @param returnCondition what the applicant brings when collecting the result, null when nothing
 * @param supplements how often supplements may be asked for where a special law says otherwise than
 *     the general rule, null otherwise
 */
public record Procedure(
    String code,
    @Nullable String suffix,
    String name,
    String nameEn,
    Field field,
    String decision,
    LocalDate validFrom,
    @Nullable String authority,
    String unitCode,
    String processKey,
    OnlineLevel onlineLevel,
    @Nullable String partialReason,
    List<String> subjects,
    List<String> keywords,
    String steps,
    @Nullable String requirements,
    @Nullable String returnCondition,
    @Nullable Supplements supplements,
    List<LegalBasis> legalBases,
    List<Case> cases,
    List<ResultKind> results) {
  public Procedure {
    subjects = List.copyOf(subjects);
    keywords = List.copyOf(keywords);
    legalBases = List.copyOf(legalBases);
    cases = List.copyOf(cases);
    results = List.copyOf(results);
  }

  /**
   * A special law's number of supplements.
   *
   * @param most how often a supplement may be asked for
   * @param reason the law and why
   */
  public record Supplements(int most, String reason) {}
}
