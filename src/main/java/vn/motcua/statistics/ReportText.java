package vn.motcua.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.base.Formats;
import vn.motcua.base.LegalRule;
import vn.motcua.base.Messages;

/** A report in the words of a language, the same on the page, on paper and in files. */
public final class ReportText {
  private final Messages messages;
  private final Locale language;

  /** Texts in a language. */
  public ReportText(Messages messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  /** "Quý I năm 2026 (15/12/2025 – 14/03/2026)". */
  public String period(Period period) {
    String days = Formats.date(period.from()) + " – " + Formats.date(period.to());
    return period.calendar() == null || period.length() == null
        ? days
        : text(
            "statistics.period." + period.length(), period.number() + "", period.year() + "", days);
  }

  /** Name of a column, with the heading above it where it has one. */
  public String column(Report.Head column) {
    String own = name(column);
    return column.group().isEmpty() ? own : group(column.group()) + " – " + own;
  }

  /** Name of a column alone. */
  public String name(Report.Head column) {
    return column.name() == null
        ? text("statistics.column." + column.key())
        : column.name().in(language);
  }

  /** The heading above some columns. */
  public String group(String key) {
    return text("statistics.group." + key);
  }

  /** The percentage of a share as its report rounds it; a dash where there is none. */
  public String percent(Report report, Value.Share share) {
    return share
        .percent(report.request().rounding())
        .map(percent -> Formats.decimal(percent) + "\u00a0%")
        .orElse("–");
  }

  /** What a cell says. */
  public String value(Report report, Value value) {
    return switch (value) {
      case Value.Count count -> Formats.number(count.number());
      case Value.Share share -> percent(report, share);
      case Value.Decimal number -> Formats.decimal(number.number());
      case Value.Text words -> words.text().in(language);
      case Value.Unknown _ -> text("statistics.unknown");
    };
  }

  /** How much more or less than a year before, in percentage points; empty where it cannot be. */
  public String points(Report report, int column) {
    return report.total().values().get(column) instanceof Value.Share now
            && report.yearBefore().values().get(column) instanceof Value.Share then
        ? now.pointsOver(then, report.request().rounding())
            .map(points -> text("statistics.points", Formats.change(points)))
            .orElse("")
        : "";
  }

  /** What has to be known to read the figures. */
  public List<String> notes(Report report) {
    List<String> notes = new ArrayList<>();
    Set<String> rules =
        report.rules().stream()
            .filter(rule -> !rule.code().equals(FigureRules.SATISFIED))
            .map(rule -> "statistics.rule." + rule.code() + "." + rule.value())
            .collect(Collectors.toSet());
    switch (report.request().kind()) {
      case SETTLEMENT, MINISTRY -> {
        rules.stream().sorted().map(this::text).forEach(notes::add);
        notes.add(text("statistics.note.waiting"));
        notes.add(text("statistics.note.refused"));
      }
      case SERVICE -> {
        notes.add(text("statistics.note.digitised"));
        notes.add(text("statistics.note.online"));
        notes.add(text("statistics.note.payment"));
        report.rules().stream()
            .filter(rule -> rule.code().equals(FigureRules.SATISFIED))
            .map(LegalRule::value)
            .forEach(points -> notes.add(text("statistics.note.satisfied", points)));
      }
      case WORK -> notes.add(text("statistics.note.work"));
      case COMPARISON -> {
        report.rules().stream()
            .map(rule -> text("statistics.note." + rule.code(), rule.value()))
            .forEach(notes::add);
        notes.add(text("statistics.note.comparison"));
      }
      case INDEX -> {
        notes.add(text("statistics.note.index"));
        notes.add(text("statistics.note.index.unknown"));
      }
    }
    if (report.request().kind() == ReportKind.MINISTRY) {
      notes.add(text("statistics.note.ministry"));
    }
    if (report.request().by() == Grouping.OFFICER && report.request().kind() != ReportKind.WORK) {
      notes.add(text("statistics.note.officer"));
    }
    report.notes().forEach(note -> notes.add(note.in(language)));
    notes.add(
        text(
            "statistics.note.calendar",
            text("statistics.calendar." + name(report.request().period())),
            text("statistics.rounding." + report.request().rounding())));
    return notes;
  }

  /** As of when the figures are. */
  public String asOf(Report report) {
    Closing closing = report.closing();
    if (closing != null) {
      return text("statistics.as-of.closed", closing.closedAt(), closing.closedBy());
    }
    if (report.request().knownOn() != null) {
      return text("statistics.as-of.known", report.request().knownOn());
    }
    return report
        .countedAt()
        .map(at -> text("statistics.as-of", at))
        .orElse(text("statistics.as-of.never"));
  }

  private static String name(Period period) {
    return period.calendar() == null ? "FREE" : period.calendar().name();
  }

  /** A text of this language. */
  public String text(String key, Object... args) {
    return messages.text(language, key, args);
  }

  /** The language. */
  public Locale language() {
    return language;
  }
}
