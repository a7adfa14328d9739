package vn.motcua.base;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers that the law sets, each with the dates between which it is in force and its source.
 * Read once at start; they change only by migration.
 */
@Component
public class LegalRules {
  private static final String SELECT_RULES =
      """
      select code, value, valid_from, valid_to, source
      from base.legal_rule
      order by code, valid_from
      """;
  private static final RowMapper<LegalRule> RULE =
      (row, n) ->
          new LegalRule(
              row.getString("code"),
              row.getString("value"),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class),
              row.getString("source"));

  private final List<LegalRule> rules;
  private final Map<String, List<LegalRule>> byCode;

  @Autowired
  public LegalRules(JdbcClient jdbc) {
    this(jdbc.sql(SELECT_RULES).query(RULE).list());
  }

  /** For tests of rules without a database. */
  public static LegalRules of(List<LegalRule> rules) {
    return new LegalRules(rules);
  }

  private LegalRules(List<LegalRule> rules) {
    this.rules = List.copyOf(rules);
    this.byCode = rules.stream().collect(Collectors.groupingBy(LegalRule::code));
  }

  /**
   * The rule in force on a day.
   *
   * @throws IllegalStateException when none is: the data are incomplete
   */
  public LegalRule on(String code, LocalDate day) {
    return find(code, day)
        .orElseThrow(() -> new IllegalStateException("no legal rule " + code + " on " + day));
  }

  /**
   * What a special law says for a procedure (the rule "code/procedure"), else the general rule.
   *
   * @param procedure code of the procedure
   * @throws IllegalStateException when neither is in force
   */
  public LegalRule on(String code, String procedure, LocalDate day) {
    return find(code + "/" + procedure, day).orElseGet(() -> on(code, day));
  }

  private Optional<LegalRule> find(String code, LocalDate day) {
    for (LegalRule rule : byCode.getOrDefault(code, List.of())) {
      if (rule.inForce(day)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** The rule's value as a whole number. */
  public int number(String code, LocalDate day) {
    return Integer.parseInt(on(code, day).value());
  }

  /** The number of {@link #on(String, String, LocalDate)}. */
  public int number(String code, String procedure, LocalDate day) {
    return Integer.parseInt(on(code, procedure, day).value());
  }

  /** The rule's value as a time of day, written "15:00". */
  public LocalTime time(String code, LocalDate day) {
    return LocalTime.parse(on(code, day).value());
  }

  public List<LegalRule> all() {
    return rules;
  }
}
