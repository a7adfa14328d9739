package vn.motcua.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a case asks for (thành phần hồ sơ).
 *
 * @param code stable within the procedure ("to-khai"); a dossier's papers answer to it
 * @param name Vietnamese name
 * @param nameEn English name; empty when nobody has written one
 * @param originals how many originals (bản chính) are handed in
 * @param certifiedCopies how many certified copies (bản sao có chứng thực)
 * @param plainCopies how many plain copies (bản sao, bản chụp)
 * @param required false for a paper that only some applicants have; {@code condition} says who
 * @param shownOnly true when it is shown and given back (giấy tờ xuất trình), not handed in
 * @param oneOf papers of the same group stand for each other: one of them is enough; null alone
 * @param channels channels that ask for it; empty: every channel
 * @param form name of the form to fill in (mẫu đơn, tờ khai), null when there is none
 * @param condition when it is needed, in words, null when always
 * @param replacedBy data that make the paper unnecessary ("Cơ sở dữ liệu quốc gia về dân cư"), null
 *     when none; such a paper must not be demanded while the data can be looked up
 */
public record PaperRequirement(
    String code,
    String name,
    String nameEn,
    int originals,
    int certifiedCopies,
    int plainCopies,
    boolean required,
    boolean shownOnly,
    @Nullable String oneOf,
    Set<Channel> channels,
    @Nullable String form,
    @Nullable String condition,
    @Nullable String replacedBy) {
  public PaperRequirement {
    channels = Channel.inOrder(channels);
  }

  /** Whether a dossier filed through this channel is asked for it. */
  public boolean asked(Channel channel) {
    return channels.isEmpty() || channels.contains(channel);
  }
}
