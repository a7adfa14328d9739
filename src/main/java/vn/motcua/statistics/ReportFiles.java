package vn.motcua.statistics;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.base.Messages;
import vn.motcua.base.pdf.Pdf;

/** A report as a file: a sheet to calculate with, plain text, or the official form to be signed. */
@Service
public class ReportFiles {
  private static final String MARK = "\uFEFF";
  private static final int WIDE = 40;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Messages messages;
  private final String style = style();

  ReportFiles(Messages messages) {
    this.messages = messages;
  }

  /** The kinds of file. */
  public enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /** As HTTP names it. */
    public String mediaType() {
      return mediaType;
    }
  }

  /** The file's name: "settlement-20251215-20260314.csv". */
  public static String name(ReportRequest request, Format format) {
    return String.join(
                "-",
                request.kind().name(),
                request.period().from().toString().replace("-", ""),
                request.period().to().toString().replace("-", ""))
            .toLowerCase(Locale.ROOT)
        + "."
        + format.name().toLowerCase(Locale.ROOT);
  }

  /** The report in a format; the form on paper is Vietnamese, the sheets are in the language. */
  public byte[] file(Report report, Format format, Locale language) {
    return switch (format) {
      case CSV -> csv(table(report, new ReportText(messages, language)));
      case XLSX -> xlsx(report, new ReportText(messages, language));
      case PDF -> pdf(report);
    };
  }

  /** Head, rows and total; a share as its part, its whole and its percentage. Null is no data. */
  private static List<List<@Nullable Object>> table(Report report, ReportText text) {
    List<List<@Nullable Object>> table = new ArrayList<>();
    List<@Nullable Object> head = new ArrayList<>();
    head.add(text.text("statistics.by." + report.request().by()));
    for (int i = 0; i < report.columns().size(); i++) {
      String name = text.column(report.columns().get(i));
      String number = report.columns().get(i).number();
      if (report.total().values().get(i) instanceof Value.Share) {
        head.add(text.text("statistics.share.part", name));
        head.add(text.text("statistics.share.whole", name));
        head.add(text.text("statistics.share.percent", name));
      } else {
        head.add(number.isEmpty() ? name : number + " " + name);
      }
    }
    table.add(head);
    report.rows().forEach(row -> table.add(line(report, row, text)));
    table.add(line(report, report.total(), text));
    return table;
  }

  private static List<@Nullable Object> line(Report report, Report.Row row, ReportText text) {
    List<@Nullable Object> line = new ArrayList<>();
    line.add(row.name().in(text.language()));
    for (Value value : row.values()) {
      switch (value) {
        case Value.Count count -> line.add(count.number());
        case Value.Share share -> {
          line.add(share.part());
          line.add(share.whole());
          Optional<BigDecimal> percent = share.percent(report.request().rounding());
          line.add(percent.isPresent() ? percent.get() : null);
        }
        case Value.Decimal number -> line.add(number.number());
        case Value.Text words -> line.add(words.text().in(text.language()));
        case Value.Unknown _ -> line.add(null);
      }
    }
    return line;
  }

  /**
   * A table as plain text that spreadsheets read: UTF-8 with its mark, lines end as RFC 4180 says.
   */
  static byte[] csv(List<List<@Nullable Object>> table) {
    StringBuilder csv = new StringBuilder(MARK);
    for (List<@Nullable Object> line : table) {
      csv.append(String.join(",", line.stream().map(ReportFiles::cell).toList())).append("\r\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A text that a sheet would take for a formula is kept a text. */
  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      return value.toString();
    }
    String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static byte[] xlsx(Report report, ReportText text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Motcua", "1.0")) {
      Worksheet sheet = book.newWorksheet(text.text("statistics.sheet"));
      int row = 0;
      sheet.value(row, 0, text.text("statistics.kind." + report.request().kind()));
      sheet.style(row, 0).bold().set();
      row++;
      sheet.value(row++, 0, text.period(report.request().period()));
      sheet.value(row++, 0, text.asOf(report));
      row++;
      int first = row;
      for (List<@Nullable Object> line : table(report, text)) {
        for (int column = 0; column < line.size(); column++) {
          switch (line.get(column)) {
            case null -> {
              // no data: the cell stays empty
            }
            case Number number -> sheet.value(row, column, number);
            case Object other -> sheet.value(row, column, other.toString());
          }
          if (row == first) {
            sheet.style(row, column).bold().wrapText(true).set();
          }
        }
        row++;
      }
      sheet.width(0, WIDE);
      sheet.freezePane(1, first + 1);
      row++;
      for (String note : text.notes(report)) {
        sheet.value(row++, 0, note);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] pdf(Report report) {
    ReportText text = new ReportText(messages, Messages.VIETNAMESE);
    StringOutput xhtml = new StringOutput();
    templates.render(
        "vn/motcua/statistics/OfficialForm.jte", Map.of("report", report, "text", text), xhtml);
    return Pdf.render(
        xhtml.toString(),
        style,
        text.text("statistics.kind." + report.request().kind()),
        Messages.VIETNAMESE);
  }

  private static String style() {
    try (InputStream css = ReportFiles.class.getResourceAsStream("official-form.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
