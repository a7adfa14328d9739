package vn.motcua.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.process.FactType;
import vn.motcua.process.Script;
import vn.motcua.process.StepGraph;

/**
 * The form of a play: the script so far as JSON in a hidden field, and what is done next. Fields:
 * {@code script}; {@code undo} takes the last turn back; {@code step} with {@code answer} (an
 * outcome, or "back:" and the id of an earlier step), or {@code message}, or neither to let the
 * time pass; {@code at} (local time of the office) and {@code fact.…}. Without a script a play
 * begins.
 */
@Component
class ScriptForm {
  static final String BACK = "back:";
  private static final int LONGEST = 200_000;

  private final JsonMapper json;

  ScriptForm(JsonMapper json) {
    this.json = json;
  }

  String write(Script script) {
    return json.writeValueAsString(script);
  }

  /**
   * The play so far; null when none was sent.
   *
   * @throws Invalid when it is not one that {@link #write} wrote
   */
  @Nullable Script read(Map<String, String> sent) {
    String text = sent.getOrDefault("script", "");
    if (text.isBlank()) {
      return null;
    }
    try {
      if (text.length() <= LONGEST) {
        return json.readValue(text, Script.class);
      }
    } catch (JacksonException e) {
      // not ours: said below
    }
    throw new Invalid(Fault.of("script", "admin.simulation.script"));
  }

  /**
   * The play with what was done next.
   *
   * @throws Invalid when a moment or a fact cannot be read
   */
  Script grown(StepGraph graph, @Nullable Script before, Map<String, String> sent) {
    if (before != null && sent.containsKey("undo")) {
      return before.withoutLast();
    }
    List<Fault> faults = new ArrayList<>();
    Instant at = moment(sent.getOrDefault("at", ""), faults);
    Map<String, Object> facts = facts(graph, sent, faults);
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    if (before == null) {
      return new Script(at, facts, List.of());
    }
    String answer = sent.getOrDefault("answer", "");
    boolean back = answer.startsWith(BACK);
    return before.then(
        new Script.Turn(
            told(sent, "step"),
            back || answer.isBlank() ? null : answer,
            back ? answer.substring(BACK.length()) : null,
            told(sent, "message"),
            facts,
            at));
  }

  private static @Nullable String told(Map<String, String> sent, String field) {
    String text = sent.getOrDefault(field, "").strip();
    return text.isEmpty() ? null : text;
  }

  private static Instant moment(String text, List<Fault> faults) {
    try {
      return LocalDateTime.parse(text.strip()).atZone(OfficeClock.ZONE).toInstant();
    } catch (DateTimeException e) {
      faults.add(Fault.of("at", "admin.simulation.moment", text));
      return Instant.EPOCH;
    }
  }

  private static Map<String, Object> facts(
      StepGraph graph, Map<String, String> sent, List<Fault> faults) {
    Map<String, Object> facts = new HashMap<>();
    graph
        .facts()
        .forEach(
            (name, type) -> {
              String text = sent.getOrDefault("fact." + name, "").strip();
              Object value = text.isEmpty() ? null : value(type, text);
              if (value != null) {
                facts.put(name, value);
              } else if (!text.isEmpty()) {
                faults.add(Fault.of("fact." + name, "admin.simulation.fact." + type, text));
              }
            });
    return facts;
  }

  private static @Nullable Object value(FactType type, String text) {
    return switch (type) {
      case TEXT, YES_NO, WHOLE -> type.read(text);
      case DATE -> {
        LocalDate day = day(text);
        yield day == null ? null : day.toString();
      }
      case LIST -> List.of(text.split("\\s*,\\s*"));
    };
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
