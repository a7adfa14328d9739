package vn.motcua.catalogue;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.catalogue.Doubt.Subject;

/**
 * Reads a line of the national catalogue. It never guesses: what one reading only can explain goes
 * into the draft, the rest is a finding for a person. Which channels, limits, papers and results a
 * procedure has stands in texts whose table cells have run together, so most of the work is to tell
 * where that is certain. Pure.
 */
final class NationalReader {
  /** The one case of an imported draft; only a person can tell cases apart. */
  static final String CASE = "chung";

  private static final Field NO_FIELD =
      new Field("chua-phan-loai", "Chưa phân loại", "Unclassified");
  private static final Pattern DECISION =
      Pattern.compile("\\d+[a-z]?/(\\d{4}/)?QĐ-[\\p{Lu}\\d]+(-[\\p{Lu}\\d]+)*");

  /** Titles of decisions and lists that stand where the procedure's name should. */
  private static final Pattern OTHER_TITLE =
      Pattern.compile(
          "^(công bố|ban hành|quyết định (công bố|ban hành|phê duyệt|về)|danh mục|phụ lục)\\b.*",
          CASE_INSENSITIVE | UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

  private final NationalLine line;
  private final LocalDate day;
  private final List<Finding> findings = new ArrayList<>();

  private NationalReader(NationalLine line, LocalDate day) {
    this.line = line;
    this.day = day;
  }

  /**
   * What the line says.
   *
   * @param day first day of the draft until somebody says otherwise, since the line names none
   */
  static Reading read(NationalLine line, LocalDate day) {
    return new NationalReader(line, day).reading();
  }

  private Reading reading() {
    Optional<ProcedureCode> code = ProcedureCode.parse(line.code());
    if (code.isEmpty()) {
      String shown = line.code().isEmpty() ? line.name() : line.code();
      find(Subject.CODE, shown, line.code().isEmpty() ? "code-missing" : "code-shape");
      return new Reading(null, findings);
    }
    PaperText papers = PaperText.of(line.papers());
    ChannelText channels = ChannelText.of(line, day);
    ResultText results = ResultText.of(line.results());
    LegalBasisText bases = LegalBasisText.of(line.legalBases());
    Procedure procedure =
        new Procedure(
            code.get().base(),
            code.get().suffix(),
            name(),
            "",
            field(),
            decision(),
            day,
            line.authority().isEmpty() ? null : line.authority(),
            "",
            "",
            OnlineLevel.INFORMATION,
            null,
            subjects(line.subjects()),
            List.of(),
            steps(),
            line.requirements().isEmpty() ? null : line.requirements(),
            null,
            null,
            bases.bases(),
            List.of(
                new Case(
                    CASE,
                    "Trường hợp chung",
                    "General case",
                    channels.terms(),
                    papers.papers(),
                    channels.fees())),
            results.kinds());
    findings.addAll(channels.findings());
    findings.addAll(papers.findings());
    findings.addAll(results.findings());
    findings.addAll(bases.findings());
    return new Reading(procedure, findings);
  }

  private String name() {
    String name = line.name();
    if (name.isEmpty()) {
      find(Subject.NAME, "", "name-missing");
      return "";
    }
    if (name.indexOf('\n') >= 0 || OTHER_TITLE.matcher(name).matches() || name.length() < 5) {
      find(Subject.NAME, line.name(), "name-other");
      return "";
    }
    return name;
  }

  private Field field() {
    String code = Words.folded(line.field()).replace('.', ' ').strip().replace(' ', '-');
    if (code.isEmpty()) {
      find(Subject.FIELD, line.field(), "field-missing");
      return NO_FIELD;
    }
    if (!Completeness.isKey(code)) {
      find(Subject.FIELD, line.field(), "field-shape");
      return NO_FIELD;
    }
    return new Field(code, line.field(), "");
  }

  private String decision() {
    if (DECISION.matcher(line.decision()).matches()) {
      return line.decision();
    }
    find(
        Subject.DECISION,
        line.decision(),
        line.decision().isEmpty() ? "decision-missing" : "decision-shape");
    return "";
  }

  private String steps() {
    if (line.steps().isEmpty()) {
      find(Subject.STEPS, "", "steps-missing");
    }
    return line.steps();
  }

  /** Subjects between commas; a comma in brackets or before a small letter belongs to the name. */
  static List<String> subjects(String text) {
    List<String> subjects = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean next =
          c == ','
              && depth <= 0
              && i + 2 < text.length()
              && Character.isUpperCase(text.charAt(i + 2));
      if (next) {
        subjects.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    subjects.add(text.substring(from).strip());
    return subjects.stream().filter(subject -> !subject.isEmpty()).distinct().toList();
  }

  private void find(Subject subject, String text, String reason) {
    findings.add(Finding.of(subject, text, reason));
  }
}
