package vn.motcua.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of {@code insert into … values …} out of an SQL script. It executes nothing: the
 * text is only read. What is no such statement is passed over. A row that cannot be read is a
 * fault, and reading goes on with the next line.
 */
final class SqlRows {
  /**
   * One row.
   *
   * @param line on which it begins, counted from 1
   */
  record Row(int line, String table, List<String> columns, List<@Nullable String> values) {}

  /** The end of one row and the beginning of the next. */
  private static final Pattern NEXT_TUPLE = Pattern.compile("\\)[ \\t]*,[ \\t]*\\(");

  /** A row that cannot be read: why, and in what column. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient RowFault fault;

    Unreadable(int line, String field, String key, Object... args) {
      super(key, null, false, false);
      this.fault = RowFault.of(line, field, key, args);
    }
  }

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private final List<RowFault> faults = new ArrayList<>();
  private int at;
  private int line = 1;

  private SqlRows(String text) {
    this.text = text;
  }

  static SqlRows read(String text) {
    SqlRows rows = new SqlRows(text);
    rows.script();
    return rows;
  }

  List<Row> rows() {
    return rows;
  }

  List<RowFault> faults() {
    return faults;
  }

  private void script() {
    for (space(); !atEnd(); space()) {
      if (!word("insert")) {
        statement();
        continue;
      }
      int begin = line;
      try {
        insert();
      } catch (Unreadable e) {
        faults.add(RowFault.of(begin, "", "organisation.import.statement"));
        nextLine();
      }
    }
  }

  /** Passes over a statement that is not for us, up to and including its semicolon. */
  private void statement() {
    boolean quoted = false;
    while (!atEnd() && (quoted || peek() != ';')) {
      quoted = peek() != '\n' && quoted != (peek() == '\'');
      step();
    }
    step();
  }

  private void insert() throws Unreadable {
    expect(word("into"));
    String table = name();
    expect(symbol('('));
    List<String> columns = new ArrayList<>();
    do {
      columns.add(name());
    } while (symbol(','));
    expect(symbol(')'));
    expect(word("values"));
    tuples(table.substring(table.lastIndexOf('.') + 1), columns);
  }

  private void tuples(String table, List<String> columns) {
    boolean expected = true;
    while (true) {
      space();
      if (atEnd() || (peek() != '(' && !expected)) {
        break;
      }
      int start = at;
      int begin = line;
      try {
        Row row = new Row(begin, table, columns, tuple(columns));
        expected = symbol(',');
        if (!expected && !symbol(';')) {
          throw new Unreadable(begin, "", "organisation.import.separator");
        }
        rows.add(row);
        if (!expected) {
          return;
        }
      } catch (Unreadable e) {
        faults.add(e.fault);
        at = start;
        line = begin;
        nextTuple();
        expected = false;
      }
    }
    if (expected) {
      faults.add(RowFault.of(line, "", "organisation.import.cut-off"));
    }
  }

  /** Goes on after an unreadable row: at the next one of the line, else of a line below. */
  private void nextTuple() {
    int end = text.indexOf('\n', at);
    Matcher next = NEXT_TUPLE.matcher(text).region(at, end < 0 ? text.length() : end);
    if (next.find()) {
      at = next.end() - 1;
      return;
    }
    do {
      nextLine();
      space();
    } while (!atEnd() && peek() != '(' && !text.regionMatches(true, at, "insert", 0, 6));
  }

  private List<@Nullable String> tuple(List<String> columns) throws Unreadable {
    int begin = line;
    if (!symbol('(')) {
      throw new Unreadable(begin, "", "organisation.import.row");
    }
    List<@Nullable String> values = new ArrayList<>();
    do {
      String column = values.size() < columns.size() ? columns.get(values.size()) : "";
      values.add(value(begin, column).orElse(null));
    } while (symbol(','));
    if (!symbol(')')) {
      String column = columns.get(Math.min(values.size(), columns.size()) - 1);
      throw new Unreadable(begin, column, "organisation.import.value");
    }
    if (values.size() != columns.size()) {
      throw new Unreadable(begin, "", "organisation.import.values", values.size(), columns.size());
    }
    return values;
  }

  /** A text, a number or null (empty). */
  private Optional<String> value(int begin, String column) throws Unreadable {
    space();
    if (!atEnd() && peek() == '\'') {
      return Optional.of(quoted(begin, column));
    }
    int start = at;
    while (!atEnd() && (Character.isLetterOrDigit(peek()) || peek() == '-' || peek() == '.')) {
      step();
    }
    String bare = text.substring(start, at);
    if (bare.equalsIgnoreCase("null")) {
      return Optional.empty();
    }
    if (!bare.matches("-?[0-9]+(\\.[0-9]+)?")) {
      throw new Unreadable(begin, column, "organisation.import.value");
    }
    return Optional.of(bare);
  }

  /** A text in single quotes, within one line, in which two quotes stand for one. */
  private String quoted(int begin, String column) throws Unreadable {
    StringBuilder value = new StringBuilder();
    for (step(); !atEnd() && peek() != '\n' && peek() != '\r'; step()) {
      if (peek() != '\'') {
        value.append(peek());
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
        value.append('\'');
        step();
      } else {
        step();
        return value.toString();
      }
    }
    throw new Unreadable(begin, column, "organisation.import.quote");
  }

  /** A table or column name, in lower case, without the quotes it may have. */
  private String name() throws Unreadable {
    space();
    int start = at;
    while (!atEnd()
        && (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '.' || peek() == '"')) {
      step();
    }
    expect(at > start);
    return text.substring(start, at).replace("\"", "").toLowerCase(Locale.ROOT);
  }

  private boolean word(String word) {
    space();
    int end = at + word.length();
    boolean here =
        text.regionMatches(true, at, word, 0, word.length())
            && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    if (here) {
      at = end;
    }
    return here;
  }

  private boolean symbol(char symbol) {
    space();
    boolean here = !atEnd() && peek() == symbol;
    if (here) {
      step();
    }
    return here;
  }

  private void expect(boolean found) throws Unreadable {
    if (!found) {
      throw new Unreadable(line, "", "organisation.import.statement");
    }
  }

  /** Passes over white space and comments. */
  private void space() {
    while (!atEnd()) {
      if (Character.isWhitespace(peek())) {
        step();
      } else if (text.startsWith("--", at)) {
        nextLine();
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        int stop = end < 0 ? text.length() : end + 2;
        while (at < stop) {
          step();
        }
      } else {
        return;
      }
    }
  }

  private void nextLine() {
    while (!atEnd() && peek() != '\n') {
      step();
    }
    step();
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private char peek() {
    return text.charAt(at);
  }

  private void step() {
    if (!atEnd() && peek() == '\n') {
      line++;
    }
    at = Math.min(at + 1, text.length());
  }
}
