package vn.motcua.bench;

import java.util.HashMap;
import java.util.Map;

/** The five variables of a case in the engines; the fifth, the status, is set by every step. */
final class Variables {
  private Variables() {}

  static Map<String, Object> first(boolean consulted) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("applicant", People.name());
    variables.put("procedure", "Đăng ký khai sinh");
    variables.put("channel", "COUNTER");
    variables.put("consulted", consulted);
    variables.put("status", "FILED");
    return variables;
  }
}
