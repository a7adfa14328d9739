package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.motcua.calendar.Term;

/** Procedures made up for tests. */
final class SampleProcedures {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 1);

  private SampleProcedures() {}

  static Procedure named(String code, String name) {
    return in(code, name, new Field("ho-tich", "Hộ tịch", "Civil status"), FIRST_DAY);
  }

  static Procedure from(String code, String name, LocalDate validFrom) {
    return in(code, name, new Field("ho-tich", "Hộ tịch", "Civil status"), validFrom);
  }

  static Procedure in(String code, String name, Field field, LocalDate validFrom) {
    PaperRequirement paper =
        new PaperRequirement(
            "to-khai", "Tờ khai", "Form", 1, 0, 0, true, false, null, Set.of(), null, null, null);
    Case one =
        new Case(
            "chung",
            "Mọi trường hợp",
            "Every case",
            List.of(new ChannelTerm(Channel.COUNTER, Term.sameDay(), null)),
            List.of(paper),
            List.of());
    return new Procedure(
        code,
        null,
        name,
        "",
        field,
        "163/QĐ-BTP",
        validFrom,
        null,
        "TP",
        "same-day",
        OnlineLevel.FULL,
        null,
        List.of(),
        List.of(),
        "Nộp hồ sơ.",
        null,
        null,
        null,
        List.of(),
        List.of(one),
        List.of(new ResultKind(null, "Kết quả", "")));
  }
}
