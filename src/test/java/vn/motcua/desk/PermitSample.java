package vn.motcua.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ChannelTerm;
import vn.motcua.catalogue.Exemption;
import vn.motcua.catalogue.FeeFormula;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.PaperRequirement;

/** A building permit as the samples of the desk need it. */
final class PermitSample {
  private PermitSample() {}

  static PaperRequirement paper(String code, String name, @Nullable String replacedBy) {
    return new PaperRequirement(
        code,
        name,
        "",
        1,
        0,
        1,
        !code.equals("cam-ket"),
        false,
        null,
        Set.of(),
        null,
        code.equals("cam-ket") ? "Khi công trình có công trình liền kề." : null,
        replacedBy);
  }

  static Case building() {
    return new Case(
        "nha-o-rieng-le",
        "Nhà ở riêng lẻ",
        "Private house",
        List.of(
            new ChannelTerm(Channel.COUNTER, new Term(3, Term.Unit.WORKING_DAY), null),
            new ChannelTerm(Channel.ONLINE, new Term(3, Term.Unit.WORKING_DAY), null),
            new ChannelTerm(Channel.POST, null, null)),
        List.of(
            paper("don", "Đơn đề nghị cấp giấy phép xây dựng", null),
            paper("ban-ve", "Bản vẽ thiết kế xây dựng", null),
            paper("giay-dat", "Giấy chứng nhận quyền sử dụng đất", "Cơ sở dữ liệu đất đai"),
            paper("cam-ket", "Bản cam kết bảo đảm an toàn công trình liền kề", null)),
        List.of(
            new FeeRule(
                "le-phi",
                "Lệ phí cấp giấy phép xây dựng",
                "Permit fee",
                new FeeFormula.Fixed(75_000),
                Set.of(),
                LocalDate.of(2025, 7, 1),
                null,
                List.of(
                    new Exemption(
                        "poor-household",
                        "Người thuộc hộ nghèo",
                        "Poor household",
                        100,
                        "Giấy chứng nhận hộ nghèo",
                        null,
                        null,
                        null)),
                "Nghị quyết của HĐND thành phố",
                true)));
  }
}
