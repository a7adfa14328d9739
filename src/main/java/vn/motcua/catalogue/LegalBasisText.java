package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalogue.Doubt.Subject;

/**
 * The cell of legal documents: titles and numbers in turn, run together ("Luật Hộ
 * tịch60/2014/QH13Nghị định…"). A number ends a row only where the next title, or nothing, follows
 * it without a blank; numbers within titles are followed by one.
 *
 * @param bases documents that are certain
 */
record LegalBasisText(List<LegalBasis> bases, List<Finding> findings) {
  private static final String HEADER = "Tên văn bản pháp lýMã văn bản";

  /** Whoever issues documents, as their numbers abbreviate them; the longer before the shorter. */
  private static final String ISSUER =
      "(?:BLĐTBXH|BNNPTNT|BNN&PTNT|BVHTTDL|VKSNDTC|TANDTC|BTNMT|BGTVT|BKHĐT|BKHCN|BGDĐT|BNNMT|BTTTT"
          + "|BDTTG|VPCP|NHNN|TTCP|UBDT|KTNN|BHXH|HĐND|UBND|TCHQ|BCA|BCT|BNG|BNN|BNV|BQP|BTC|BTP|BXD|BYT|CP)";

  /** A number that the next title, or nothing, follows without a blank. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d/.])(?:66\\.\\d{1,2}|\\d{1,4})/(?:19|20)\\d{2}/"
              + "(?:QĐ-TTg|CT-TTg|(?:PL-)?UBTVQH\\d{1,2}|QH\\d{1,2}"
              + "|(?:NĐ|NQ|TT|TTLT|QĐ|VBHN|CT|L)(?:[-/]"
              + ISSUER
              + ")+)"
              + "(?=$|\\p{Lu}[\\p{Ll}\\s]|\\p{Ll}|[\"“])");

  /** The beginning or the end of a title that its own number has torn. */
  private static final Pattern TORN =
      Pattern.compile(
          "(Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định)( liên tịch)?( số)?"
              + "|(ngày|của|năm) .*",
          Pattern.DOTALL);

  /** What a number of each kind of document contains. */
  private static final Map<String, String> KINDS =
      Map.of(
          "Luật", "QH|L",
          "Bộ luật", "QH",
          "Pháp lệnh", "PL|UBTVQH",
          "Nghị quyết", "NQ|QH|UBTVQH",
          "Nghị định", "NĐ",
          "Thông tư", "TT",
          "Quyết định", "QĐ");

  /** A small letter, or a bracket, right before a capital: two texts have run together. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "[\\p{Ll})]\\p{Lu}\\p{Ll}|/(?:UBTV)?QH$|/\\d{4}/[\\p{L}\\d-]*\\p{Lu}\\p{Ll}{2}");

  static LegalBasisText of(String text) {
    if (text.isEmpty() || text.equals(HEADER)) {
      return new LegalBasisText(
          List.of(), List.of(Finding.of(Subject.LEGAL_BASIS, "", "legal-basis-missing")));
    }
    if (!text.startsWith(HEADER)) {
      return new LegalBasisText(
          List.of(), List.of(Finding.of(Subject.LEGAL_BASIS, text, "unreadable")));
    }
    String cell = text.substring(HEADER.length());
    Set<LegalBasis> bases = new LinkedHashSet<>();
    List<Finding> findings = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(cell);
    int from = 0;
    while (numbers.find()) {
      String title = cell.substring(from, numbers.start()).strip();
      if (!certain(title, numbers.group())) {
        findings.add(
            Finding.of(
                Subject.LEGAL_BASIS, cell.substring(from, numbers.end()), "legal-basis-together"));
      } else {
        bases.add(new LegalBasis(numbers.group(), title));
      }
      from = numbers.end();
    }
    if (!cell.substring(from).isBlank()) {
      findings.add(
          Finding.of(Subject.LEGAL_BASIS, cell.substring(from).strip(), "legal-basis-number"));
    }
    return new LegalBasisText(List.copyOf(bases), List.copyOf(findings));
  }

  /** Whether nothing else has run into the title and both speak of the same kind of document. */
  private static boolean certain(String title, String number) {
    if (title.length() < 3
        || title.length() > 800
        || RUN_TOGETHER.matcher(title).find()
        || TORN.matcher(title).matches()) {
      return false;
    }
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (title.startsWith(kind.getKey())) {
        return number.matches(".*/(" + kind.getValue() + ").*");
      }
    }
    return true;
  }
}
