package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Bilingual;
import vn.motcua.base.LegalRule;
import vn.motcua.base.Messages;

class ReportFilesTest {
  private static final Period QUARTER =
      Period.of(Period.Kind.REPORTING, Period.Length.QUARTER, 2026, 1);
  private final ReportFiles files = new ReportFiles(new Messages());

  private static Report report(ReportKind kind, String name) {
    List<Report.Head> heads =
        Forms.of(kind).stream()
            .map(column -> new Report.Head(column.key(), column.number(), column.group()))
            .toList();
    List<Value> values =
        Forms.of(kind).stream()
            .map(
                column ->
                    switch (column.figure()) {
                      case Figure.Count _ -> (Value) new Value.Count(1_234);
                      case Figure.Share _ -> new Value.Share(2, 3);
                      case Figure.Nothing _ -> new Value.Unknown();
                    })
            .toList();
    Report.Row row = new Report.Row("1", new Bilingual(name, name), false, values);
    LocalDate since = LocalDate.of(2018, 1, 1);
    return new Report(
        new ReportRequest(kind, QUARTER, Grouping.AGENCY, null, null, false, RoundingMode.HALF_UP),
        null,
        heads,
        List.of(row),
        row,
        row,
        Optional.of(Instant.parse("2026-03-27T01:15:00Z")),
        null,
        List.of(),
        List.of(
            new LegalRule(FigureRules.EARLY, "DAY", since, null, ""),
            new LegalRule(FigureRules.STOPPED, "BY_TIME", since, null, ""),
            new LegalRule(FigureRules.SATISFIED, "4", since, null, "")),
        List.of());
  }

  private String csv(Report report) {
    return new String(
        files.file(report, ReportFiles.Format.CSV, Messages.VIETNAMESE), StandardCharsets.UTF_8);
  }

  @Test
  void plain_text_keeps_numerator_and_denominator_and_leaves_no_data_empty() {
    String csv = csv(report(ReportKind.SERVICE, "Xã Một"));
    String[] lines = csv.split("\r\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0])
        .startsWith("\uFEFF")
        .contains("Tỷ lệ trực tuyến (tử số)", "(mẫu số)", "(%)");
    assertThat(lines[1]).startsWith("\"Xã Một\",1234,1234,2,3,66.67,").contains(",,");
  }

  @Test
  void a_name_that_a_sheet_would_calculate_stays_a_name() {
    assertThat(csv(report(ReportKind.SETTLEMENT, "=1+1"))).contains("\"'=1+1\"");
    assertThat(csv(report(ReportKind.SETTLEMENT, "Xã \"Một\""))).contains("\"Xã \"\"Một\"\"\"");
  }

  @Test
  void the_sheet_has_numbers_as_numbers() throws IOException {
    byte[] book =
        files.file(
            report(ReportKind.SETTLEMENT, "Xã Một"), ReportFiles.Format.XLSX, Messages.ENGLISH);
    Path file = Files.createTempFile("report", ".xlsx");
    Files.write(file, book);
    String sheet;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
    }
    Files.delete(file);
    assertThat(sheet).contains("<v>1234</v>");
  }

  @Test
  void the_form_on_paper_is_the_official_one_in_vietnamese() throws IOException {
    for (ReportKind kind : ReportKind.values()) {
      byte[] pdf = files.file(report(kind, "Xã Một"), ReportFiles.Format.PDF, Messages.ENGLISH);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        assertThat(text)
            .doesNotContain("⟦")
            .contains(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Quý 1 năm 2026", "Xã Một", "THỦ TRƯỞNG");
        assertThat(document.getPage(0).getMediaBox().getWidth())
            .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
      }
    }
  }

  @Test
  void the_settlement_form_numbers_its_columns_as_the_circular_does() throws IOException {
    byte[] pdf =
        files.file(
            report(ReportKind.SETTLEMENT, "Xã Một"), ReportFiles.Format.PDF, Messages.VIETNAMESE);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Biểu số II.06a/VPCP/KSTT");
      for (int column = 1; column <= 13; column++) {
        assertThat(text).contains("(" + column + ")");
      }
    }
  }
}
