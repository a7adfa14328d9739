package vn.motcua.base.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Messages;
import vn.motcua.base.Refused;

/**
 * A {@link Problem} as programs read it ({@code application/problem+json}, RFC 9457).
 *
 * @param type the kind of problem as a URN that does not change
 * @param title the kind of problem in words
 * @param status HTTP status
 * @param detail what a person can do about it
 * @param instance path of the request
 * @param rule id of the rule of law that said no ("R4")
 * @param code message key of the refusal, which does not change with the language
 * @param faults everything wrong with what was sent
 * @param incident code under which the log has the cause
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @Nullable String rule,
    @Nullable String code,
    List<NamedFault> faults,
    @Nullable String incident) {

  /**
   * One fault.
   *
   * @param field name of the field as sent, empty for the whole
   * @param code message key, which does not change with the language
   * @param message what is wrong and how to mend it
   */
  record NamedFault(@JsonInclude String field, String code, String message) {}

  static ProblemBody of(Problem problem, String path, Messages messages, Locale language) {
    Refused refused = problem.refused();
    return new ProblemBody(
        "urn:motcua:problem:" + problem.kind().word(),
        messages.text(language, problem.titleKey()),
        problem.status(),
        refused == null
            ? messages.text(language, problem.detailKey())
            : messages.text(language, refused.key(), refused.args()),
        path,
        refused == null ? null : refused.rule(),
        refused == null ? null : refused.key(),
        problem.faults().stream()
            .map(
                fault ->
                    new NamedFault(
                        fault.field(),
                        fault.key(),
                        messages.text(language, fault.key(), fault.args())))
            .toList(),
        problem.incident());
  }
}
