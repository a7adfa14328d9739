package vn.motcua.base.web;

/**
 * The source of a JTE template taken apart: what goes to the browser as it stands ({@link #markup},
 * tags included) and the Java in it ({@link #code}). Each expression leaves a ‹›, so that the
 * markup around it stays readable.
 */
final class TemplateText {
  private final String source;
  private final StringBuilder markup = new StringBuilder();
  private final StringBuilder code = new StringBuilder();
  private int at;

  TemplateText(String source) {
    this.source = source.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?s)<!--.*?-->", "");
    text(false);
  }

  String markup() {
    return markup.toString();
  }

  String code() {
    return code.toString();
  }

  /** Markup, to the end or, inside a content block, to its closing back-tick. */
  private void text(boolean block) {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (block && c == '`') {
        at++;
        return;
      }
      if (source.startsWith("${", at) || source.startsWith("!{", at)) {
        markup.append('‹');
        java('{', '}');
        markup.append('›');
      } else if (c == '@' && source.startsWith("@param", at) || source.startsWith("@import", at)) {
        int end = source.indexOf('\n', at);
        code.append(source, at, end).append('\n');
        at = end;
      } else if (c == '@'
          && at + 1 < source.length()
          && Character.isLetter(source.charAt(at + 1))) {
        directive();
      } else {
        markup.append(c);
        at++;
      }
    }
  }

  private void directive() {
    int start = ++at;
    while (at < source.length()
        && (Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '.')) {
      at++;
    }
    String word = source.substring(start, at);
    code.append('@').append(word);
    boolean takes = word.equals("if") || word.equals("elseif") || word.equals("for");
    if (takes || word.startsWith("template.")) {
      java('(', ')');
    }
    code.append('\n');
  }

  /** Java from the next opening bracket to its closing one; content blocks in it are markup. */
  private void java(char open, char close) {
    int depth = 0;
    while (at < source.length()) {
      char c = source.charAt(at++);
      if (c == '@' && at < source.length() && source.charAt(at) == '`') {
        at++;
        markup.append('\n');
        text(true);
        markup.append('\n');
        continue;
      }
      code.append(c);
      if (c == '"') {
        literal();
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        code.append('\n');
        return;
      }
    }
  }

  private void literal() {
    while (at < source.length()) {
      char c = source.charAt(at++);
      code.append(c);
      if (c == '\\') {
        code.append(source.charAt(at++));
      } else if (c == '"') {
        return;
      }
    }
  }
}
