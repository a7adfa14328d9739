package vn.motcua.dossier.slips;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Rule;

/**
 * Form 06, who had the dossier and when (Phiếu kiểm soát quá trình giải quyết hồ sơ); lies with the
 * dossier.
 *
 * @param settler agency that settles it
 * @param partners agencies that take part, may be empty
 * @param drawing its internal process as SVG with where it stands; null before acceptance
 */
@Rule("R25")
public record ControlSlip(
    Letterhead letterhead,
    Applicant applicant,
    String procedure,
    String settler,
    List<String> partners,
    Instant receivedAt,
    @Nullable Instant dueAt,
    List<HandOver> handOvers,
    @Nullable String drawing)
    implements Slip {

  /**
   * The dossier passes from one hand to the next.
   *
   * @param work what the giver had done ("Thẩm định hồ sơ")
   * @param result of the giver's step against its planned time; null where it has none
   * @param takenAt null while nobody has taken it
   */
  public record HandOver(
      String work,
      Party giver,
      Instant givenAt,
      Party taker,
      @Nullable Instant takenAt,
      @Nullable Result result,
      @Nullable String note) {}

  /**
   * @param unit agency, division or post
   * @param person null while nobody in particular has it
   */
  public record Party(String unit, @Nullable String person) {}

  /** A step against its planned time. */
  public enum Result {
    EARLY("Trước hạn"),
    ON_TIME("Đúng hạn"),
    LATE("Quá hạn");

    private final String words;

    Result(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public ControlSlip {
    partners = List.copyOf(partners);
    handOvers = List.copyOf(handOvers);
  }

  /** The drawing as a template puts it, unescaped: it is made by the product. */
  public Content drawn() {
    return output -> output.writeContent(drawing == null ? "" : drawing);
  }

  @Override
  public String number() {
    return "06";
  }

  @Override
  public String title() {
    return "Phiếu kiểm soát quá trình giải quyết hồ sơ";
  }
}
