package vn.motcua.catalogue;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Doubt.Subject;

/**
 * The papers cell: sections, each a heading, the table's header, and rows of name, form and counts
 * run together ("Tờ khai1 bản chínhGiấy chứng sinh1 bản chính,1 bản sao").
 *
 * <p>A row ends at its counts where no blank follows them. A row is certain when its count is one
 * digit that no other digit touches and no file name of a form has run into its name. Sections
 * become conditions of their papers, word for word; whether they are cases of the procedure only a
 * person can tell.
 */
final class PaperText {
  private static final String HEADER = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
  private static final Pattern COUNTS =
      Pattern.compile("(?<!\\d)(\\d+) bản (chính|sao)(?:, ?(\\d+) bản sao)?(?=$|[^\\s;.,:)/…–])");
  private static final Pattern FILE =
      Pattern.compile("\\.(docx?|pdf|xlsx?|rar|zip|jpe?g|png|html?)$", CASE_INSENSITIVE);
  private static final Pattern RUN_TOGETHER = Pattern.compile("[\\p{Ll})]\\p{Lu}\\p{Ll}");
  private static final Pattern ONLY_SOME =
      words("nếu có|trường hợp|đối với|khi |nếu |một trong|hoặc|trừ ");
  private static final Pattern CERTIFIED = words("bản sao (có |được |đã )?(công chứng|chứng thực)");
  private static final Pattern SAID =
      words("(?<count>\\d{1,3}) (bản|bộ) ((?<original>chính|gốc)|sao|chụp|phô tô|photo)");
  private static final Pattern EITHER = words("\\bhoặc\\b");
  private static final Pattern NOTES = words("^[\\s*\\-+]*(lưu ý|ghi chú|chú ý)\\b.*");
  private static final Pattern SHOWN = words(".*xuất trình.*");
  private static final Pattern PLAIN = words(".*(gồm|nộp|thành phần hồ sơ|sau đây|như sau).*");
  private static final Pattern CASE_WORDS =
      words(
          ".*(trường hợp|đối với|nếu|khi |hồ sơ (đề nghị|đăng ký|xin|thu hồi|gia hạn)|ủy quyền).*");

  private final List<PaperRequirement> papers = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> cases = new LinkedHashSet<>();

  private PaperText() {}

  static PaperText of(String text) {
    PaperText cell = new PaperText();
    cell.read(text);
    return cell;
  }

  List<PaperRequirement> papers() {
    return List.copyOf(papers);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void read(String text) {
    int first = text.indexOf(HEADER);
    if (text.isEmpty()) {
      find("", "papers-missing");
      return;
    }
    if (first < 0) {
      find(text, "unreadable");
      return;
    }
    String heading = text.substring(0, first);
    String[] sections = text.substring(first + HEADER.length()).split(Pattern.quote(HEADER), -1);
    for (int i = 0; i < sections.length; i++) {
      String next = section(heading, sections[i]);
      if (i == sections.length - 1 && !next.isBlank()) {
        find(next.strip(), "unreadable");
      }
      heading = next;
    }
    if (!cases.isEmpty()) {
      findings.add(Finding.of(Subject.CASES, String.join("\n", cases), "sections-as-cases"));
    }
  }

  /**
   * Takes the rows of a section.
   *
   * @return what stands after its last row: the heading of the next section
   */
  private String section(String heading, String rows) {
    String title = heading.strip().replaceFirst("^[-–]{2,}$", "");
    Matcher counts = COUNTS.matcher(rows);
    int from = 0;
    while (counts.find()) {
      row(title, rows.substring(from, counts.start()), counts);
      from = counts.end();
    }
    return rows.substring(from);
  }

  private void row(String title, String before, Matcher counts) {
    String name = Cell.trimmed(before);
    String whole = before.strip() + counts.group();
    boolean copiesOnly = counts.group(2).equals("sao");
    int first = digit(counts.group(1));
    int copies = copiesOnly ? first : digit(counts.group(3));
    int originals = copiesOnly ? 0 : first;
    if (first < 0 || copies < 0) {
      find(whole, "paper-count-together");
    } else if (originals + copies == 0) {
      if (!NOTES.matcher(title).matches()) {
        find(whole, "paper-without-count");
      }
    } else if (name.isEmpty()) {
      find(whole, "paper-nameless");
    } else if (FILE.matcher(before.strip()).find() || RUN_TOGETHER.matcher(name).find()) {
      find(whole, "paper-form-together");
    } else if (namesOtherCount(name, originals, copies)) {
      find(whole, "paper-count-differs");
    } else if (NOTES.matcher(title).matches()) {
      find(whole, "paper-among-notes");
    } else {
      papers.add(paper(title, name, originals, copies));
    }
  }

  private PaperRequirement paper(String title, String name, int originals, int copies) {
    boolean certified = CERTIFIED.matcher(name).find() && !EITHER.matcher(name).find();
    boolean caseWords = CASE_WORDS.matcher(title).matches();
    boolean shown = !caseWords && SHOWN.matcher(title).matches();
    boolean plain = title.isEmpty() || (!caseWords && PLAIN.matcher(title).matches());
    boolean some = !plain && !shown;
    if (some) {
      cases.add(title);
    }
    return new PaperRequirement(
        "giay-to-" + (papers.size() + 1),
        name,
        "",
        originals,
        certified ? copies : 0,
        certified ? 0 : copies,
        !some && !ONLY_SOME.matcher(name).find(),
        shown,
        null,
        Set.of(),
        null,
        some ? Cell.trimmed(title) : null,
        null);
  }

  /** Whether the name itself says how many, and otherwise than the count. */
  private static boolean namesOtherCount(String name, int originals, int copies) {
    Matcher said = SAID.matcher(name);
    while (said.find()) {
      int count = said.group("original") == null ? copies : originals;
      if (Integer.parseInt(said.group("count")) != count) {
        return true;
      }
    }
    return false;
  }

  /** The count, 0 when there is none, -1 when more than one digit touch. */
  private static int digit(@Nullable String count) {
    return count == null ? 0 : count.length() == 1 ? Integer.parseInt(count) : -1;
  }

  private void find(String text, String reason) {
    findings.add(Finding.of(Subject.PAPER, text, reason));
  }

  private static Pattern words(String regex) {
    return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
  }
}
