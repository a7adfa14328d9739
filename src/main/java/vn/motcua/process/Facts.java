package vn.motcua.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The facts that conditions may use. Every model knows {@link #STANDARD}; a process element may
 * declare more in {@code motcua:facts="verification:bool agencies:int"}.
 */
final class Facts {
  /** What the step just completed was closed with; not kept beyond that move. */
  static final String OUTCOME = "outcome";

  static final Map<String, FactType> STANDARD =
      Map.of(
          OUTCOME,
          FactType.TEXT,
          Instances.OUTCOMES,
          FactType.LIST,
          "channel",
          FactType.TEXT,
          "procedure",
          FactType.TEXT,
          "caseKey",
          FactType.TEXT,
          "eligible",
          FactType.YES_NO,
          "feePaid",
          FactType.YES_NO,
          "pages",
          FactType.WHOLE,
          "copies",
          FactType.WHOLE);

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  private Facts() {}

  /** The standard facts and those declared by the process element; faults go to the findings. */
  static Map<String, FactType> declared(Element process, String declaration, Findings findings) {
    Map<String, FactType> facts = new TreeMap<>(STANDARD);
    for (String word : Words.of(declaration)) {
      int colon = word.indexOf(':');
      String name = colon < 0 ? word : word.substring(0, colon);
      var type = FactType.of(colon < 0 ? "" : word.substring(colon + 1));
      if (type.isEmpty() || !NAME.matcher(name).matches() || reserved(name)) {
        findings.add(process, "facts", word);
      } else {
        facts.put(name, type.get());
      }
    }
    return Map.copyOf(facts);
  }

  private static boolean reserved(String name) {
    return STANDARD.containsKey(name)
        || Instances.COUNTS.containsKey(name)
        || name.equals(Instances.ELEMENT);
  }

  /**
   * What a run knows after it was told more: of the facts given, those that the model's conditions
   * use, converted. A fact that is absent or not of its type keeps its earlier value.
   */
  static Map<String, Object> merged(
      StepGraph graph, Map<String, Object> known, Map<String, Object> given) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (var used : graph.facts().entrySet()) {
      Object value = used.getValue().convert(given.get(used.getKey()));
      Object earlier = used.getValue().convert(known.get(used.getKey()));
      if (value != null) {
        facts.put(used.getKey(), value);
      } else if (earlier != null) {
        facts.put(used.getKey(), earlier);
      }
    }
    return facts;
  }
}
