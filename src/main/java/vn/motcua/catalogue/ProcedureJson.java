package vn.motcua.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/**
 * A procedure as JSON. One format for the files that ship with the product, for what an
 * administrator uploads and downloads, and for the stored content: an object with a member for
 * every component of {@link Procedure}, nested records as objects, sets and lists as arrays, days
 * as "2026-02-01", enums by their constant. Members that are {@code @Nullable} may be left out, and
 * so may empty arrays; a member that the format does not know is an error.
 *
 * <p>Besides, a file may have a member {@code common} with {@code terms}, {@code papers} and {@code
 * fees} for all cases. Terms count for a case that has none; papers and fees stand before the
 * case's own, and one of the case's own with the same code or key takes its place. docs/
 * catalogue-format.md shows all of it.
 */
final class ProcedureJson {
  private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withConfigOverride(List.class, o -> o.setNullHandling(EMPTY))
          .withConfigOverride(Set.class, o -> o.setNullHandling(EMPTY))
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private ProcedureJson() {}

  /**
   * The procedure in a file.
   *
   * @throws Invalid when it cannot be read, naming every member that lacks
   */
  static Procedure read(String json) {
    if (json.indexOf('\0') >= 0 || json.contains("\\u0000")) {
      throw new Invalid(Fault.of("", "catalogue.file.unreadable", "", "NUL"));
    }
    try {
      Procedure procedure = MAPPER.treeToValue(expanded(MAPPER.readTree(json)), Procedure.class);
      List<Fault> faults = new ArrayList<>();
      collectMissing("", procedure, faults);
      Invalid.throwIfAny(faults);
      return procedure;
    } catch (JacksonException e) {
      throw new Invalid(
          Fault.of(path(e), "catalogue.file.unreadable", path(e), e.getOriginalMessage()));
    }
  }

  /** The stored form: one line, members in the order of the records, so that equal is equal. */
  static String write(Procedure procedure) {
    return MAPPER.writeValueAsString(procedure);
  }

  static String write(Correction correction) {
    return MAPPER.writerFor(Correction.class).writeValueAsString(correction);
  }

  /** The form for people, which {@link #read} takes back. */
  static String pretty(Procedure procedure) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(procedure);
  }

  /** What {@link #write} wrote. */
  static Procedure stored(String json) {
    return MAPPER.readValue(json, Procedure.class);
  }

  /** The procedure with other values for some members. */
  static Procedure changed(Procedure procedure, Map<String, ?> members) {
    ObjectNode tree = MAPPER.valueToTree(procedure);
    members.forEach((name, value) -> tree.set(name, MAPPER.valueToTree(value)));
    return MAPPER.treeToValue(tree, Procedure.class);
  }

  private static JsonNode expanded(JsonNode file) {
    if (!(file instanceof ObjectNode object)) {
      throw new Invalid(Fault.of("", "catalogue.file.no-object"));
    }
    if (object.remove("common") instanceof ObjectNode common) {
      for (JsonNode each : object.path("cases")) {
        if (each instanceof ObjectNode one) {
          expand(one, common);
        }
      }
    }
    return object;
  }

  private static void expand(ObjectNode one, ObjectNode common) {
    if (!one.has("terms") && common.has("terms")) {
      one.set("terms", common.get("terms"));
    }
    one.set("papers", joined(common.path("papers"), one.path("papers"), "code"));
    one.set("fees", joined(common.path("fees"), one.path("fees"), "key"));
  }

  private static ArrayNode joined(JsonNode common, JsonNode own, String key) {
    Set<String> replaced = new HashSet<>();
    own.forEach(node -> replaced.add(node.path(key).asString()));
    ArrayNode joined = MAPPER.createArrayNode();
    common.forEach(
        node -> {
          if (!replaced.contains(node.path(key).asString())) {
            joined.add(node);
          }
        });
    own.forEach(joined::add);
    return joined;
  }

  /** Names every component that holds null without being {@code @Nullable}. */
  private static void collectMissing(String path, Record record, List<Fault> faults) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String member = path.isEmpty() ? component.getName() : path + "." + component.getName();
      Object value = value(record, component);
      if (value == null) {
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          faults.add(Fault.of(member, "catalogue.file.missing", member));
        }
      } else if (value instanceof Record nested) {
        collectMissing(member, nested, faults);
      } else if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i) instanceof Record nested) {
            collectMissing(member + "[" + i + "]", nested, faults);
          }
        }
      }
    }
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }
}
