package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalogue.Doubt.Subject;

/**
 * The results cell: "Giấy khai sinhMã: KQ.G15.000031…Từ khóa…Mô tả…", one after another without a
 * break, and after them the page's own buttons.
 *
 * @param kinds results that are certain
 */
record ResultText(List<ResultKind> kinds, List<Finding> findings) {
  private static final Pattern END = Pattern.compile("Từ khóa|Chọn cơ quan thực hiện");
  private static final Pattern CODE =
      Pattern.compile(
          "Mã: ?(KQ\\.[A-Z]\\d{2}\\.\\d+|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}-KQ\\d+|\\S*)");

  /** The usual shapes and number of digits; with another, some of the next name may have run in. */
  private static final Pattern USUAL =
      Pattern.compile("KQ\\.[A-Z]\\d{2}\\.\\d{6}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}-KQ\\d{6}");

  /** A few codes have other numbers of digits. */
  private static final Pattern ANY =
      Pattern.compile(
          "KQ\\.[A-Z]\\d{2}\\.\\d{4,7}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}-KQ\\d{4,7}");

  static ResultText of(String text) {
    Matcher end = END.matcher(text);
    String cell = (end.find() ? text.substring(0, end.start()) : text).strip();
    if (cell.isEmpty()) {
      return new ResultText(List.of(), List.of(Finding.of(Subject.RESULT, text, "result-missing")));
    }
    ResultText read = new ResultText(new ArrayList<>(), new ArrayList<>());
    Matcher codes = CODE.matcher(cell);
    int from = 0;
    boolean certain = true;
    while (codes.find()) {
      boolean last = codes.end() == cell.length();
      certain = read.take(cell.substring(from, codes.start()), codes.group(1), certain, last);
      from = codes.end();
    }
    if (!cell.substring(from).isBlank()) {
      read.find(cell.substring(from), "result-without-code");
    }
    return read;
  }

  /**
   * Takes a result.
   *
   * @param certain whether the text before its name has been read to the end
   * @param last whether nothing follows its code, so that nothing can have run into it
   * @return whether its code has
   */
  private boolean take(String before, String code, boolean certain, boolean last) {
    String name = Cell.trimmed(before);
    boolean usual = (last ? ANY : USUAL).matcher(code).matches();
    if (!usual || !certain) {
      find(name + " " + code, "result-code-shape");
    } else if (name.isEmpty()) {
      find(code, "result-nameless");
    } else if (kinds.stream().anyMatch(kind -> code.equals(kind.code()))) {
      find(name + " " + code, "result-code-twice");
    } else {
      kinds.add(new ResultKind(code, name, ""));
    }
    return usual;
  }

  private void find(String text, String reason) {
    findings.add(Finding.of(Subject.RESULT, text.strip(), reason));
  }
}
