package vn.motcua.process;

/**
 * An element of a BPMN file as a finding names it.
 *
 * @param id its id, empty when the file gives none
 * @param name its name, empty when the file gives none
 * @param type its BPMN name ("inclusiveGateway")
 */
record Element(String id, String name, String type) {
  /** The name a person sees on the diagram, else the id. */
  String label() {
    return name.isBlank() ? id : name;
  }
}
