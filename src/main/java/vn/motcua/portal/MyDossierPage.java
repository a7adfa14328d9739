package vn.motcua.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dossier of the citizen who looks at it.
 *
 * @param code its code
 * @param procedure name of the procedure
 * @param procedureEn its English name, may be empty
 * @param agency who settles it
 * @param journey where it stands
 * @param supplement what the office still asks for, null when nothing
 * @param obligation what is still to be paid elsewhere, null when nothing
 * @param refusal reason why it was not accepted or stopped, null otherwise
 * @param results files of the result
 * @param papers papers handed in
 * @param slips numbers of the forms that can be downloaded ("01")
 * @param may what the citizen can do now
 * @param score rating given, null while none was
 */
public record MyDossierPage(
    String code,
    String procedure,
    String procedureEn,
    String agency,
    Journey journey,
    @Nullable Supplement supplement,
    @Nullable Obligation obligation,
    @Nullable String refusal,
    List<Attachment> results,
    List<Attachment> papers,
    List<String> slips,
    May may,
    @Nullable Integer score) {
  public MyDossierPage {
    results = List.copyOf(results);
    papers = List.copyOf(papers);
    slips = List.copyOf(slips);
  }

  /**
   * What the office asks for.
   *
   * @param reason in the officer's words
   * @param papers names of the papers asked for
   */
  public record Supplement(String reason, List<String> papers) {
    public Supplement {
      papers = List.copyOf(papers);
    }
  }

  /**
   * A financial obligation.
   *
   * @param name what is to be paid
   * @param amount in đồng
   * @param notice number of the tax office's notice, may be empty
   * @param payBy last day to pay, null when none is set
   */
  public record Obligation(String name, long amount, String notice, @Nullable LocalDate payBy) {}

  /**
   * A file of the dossier.
   *
   * @param id its id
   * @param key message key of what it is, where it is none of the procedure's papers
   * @param label paper that it answers, else empty
   * @param labelEn its English name, may be empty
   * @param name name of the file
   * @param size bytes
   */
  public record Attachment(
      UUID id, String key, String label, String labelEn, String name, long size) {}

  /** What the citizen can do now. */
  public record May(boolean supplement, boolean withdraw, boolean rate) {}
}
