package vn.motcua.process;

/** Step graphs for the tests of other modules, without a database. */
public final class SampleModels {
  private SampleModels() {}

  public static StepGraph graph(byte[] bpmn) {
    return Compiler.compile(bpmn);
  }
}
