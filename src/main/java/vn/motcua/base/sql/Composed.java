package vn.motcua.base.sql;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Several writes as one statement. Only those that promise a row say whether they met one: what
 * nobody looks at would have PostgreSQL keep the rows and read them again.
 *
 * @param sql with one column for each write that promises a row, whether it met one; with one that
 *     says nothing when none does
 * @param params of each write, the names of its parameters in the order in which they stand
 */
record Composed(String sql, List<List<String>> params) {

  /** A write's text, and whether it promises a row. */
  record Part(String sql, boolean promised) {
    static Part of(Write write) {
      return new Part(write.sql(), write.promises());
    }
  }

  static Composed of(List<Part> writes) {
    StringBuilder with = new StringBuilder("with ");
    List<String> met = new ArrayList<>();
    List<List<String>> params = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      Names names = new Names();
      String positional = NamedParameterUtils.substituteNamedParameters(writes.get(i).sql(), names);
      params.add(List.copyOf(names.met));
      String separator = i == 0 ? "" : ", ";
      with.append(separator).append("w").append(i).append(" as (\n");
      with.append(positional.stripTrailing());
      if (writes.get(i).promised()) {
        with.append("\nreturning 1");
        met.add("exists (select from w" + i + ")");
      }
      with.append(")");
    }
    with.append("\nselect ").append(met.isEmpty() ? "true" : String.join(", ", met));
    return new Composed(with.toString(), List.copyOf(params));
  }

  /** Is asked for each parameter where it stands, and so learns their order. */
  private static final class Names implements SqlParameterSource {
    private final List<String> met = new ArrayList<>();

    @Override
    public boolean hasValue(String name) {
      met.add(name);
      return true;
    }

    @Override
    public Object getValue(String name) {
      return "";
    }
  }
}
