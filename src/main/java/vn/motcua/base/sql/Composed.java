package vn.motcua.base.sql;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Several writes as one statement.
 *
 * @param sql with one column for each write: how many rows it met
 * @param params of each write, the names of its parameters in the order in which they stand
 */
record Composed(String sql, List<List<String>> params) {

  static Composed of(List<String> writes) {
    StringBuilder with = new StringBuilder("with ");
    StringBuilder counts = new StringBuilder("select ");
    List<List<String>> params = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      Names names = new Names();
      String positional = NamedParameterUtils.substituteNamedParameters(writes.get(i), names);
      params.add(List.copyOf(names.met));
      String separator = i == 0 ? "" : ", ";
      with.append(separator).append("w").append(i).append(" as (\n");
      with.append(positional.stripTrailing()).append("\nreturning 1)");
      counts.append(separator).append("(select count(*) from w").append(i).append(")");
    }
    return new Composed(with.append("\n").append(counts).toString(), List.copyOf(params));
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
