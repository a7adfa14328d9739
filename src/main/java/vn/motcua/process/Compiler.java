package vn.motcua.process;

import dev.cel.common.CelValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Lane;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Invalid;

/** From a BPMN file to a step graph, or to everything that is wrong with it. */
final class Compiler {
  /** Far above any drawing a person could oversee. */
  static final int MOST_BYTES = 1 << 20;

  private final ModelFile file;
  private final Findings findings;
  private final Map<String, FactType> facts;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();

  private Compiler(ModelFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
    this.facts = Facts.declared(file.process(), file.facts(), findings);
  }

  /**
   * @throws Invalid with every finding of the first check that finds something: the file, its
   *     elements, the structure, the tokens' ways
   */
  static StepGraph compile(byte[] bpmn) {
    Findings findings = new Findings();
    if (bpmn.length > MOST_BYTES) {
      findings.add("too-large", MOST_BYTES / 1024);
      findings.throwIfAny();
    }
    Screen.Seen seen = Screen.look(bpmn, findings);
    findings.throwIfAny();
    ModelFile file = ModelFile.parse(bpmn, seen, findings);
    findings.throwIfAny();
    return new Compiler(Objects.requireNonNull(file), findings).compile();
  }

  private StepGraph compile() {
    Map<String, List<Lane>> lanes = file.lanes();
    for (FlowElement element : file.elements()) {
      switch (element) {
        case StartEvent start -> nodes.add(new Node.Start(start.getId(), name(start)));
        case EndEvent end -> nodes.add(new Node.End(end.getId(), name(end)));
        case ExclusiveGateway gateway -> nodes.add(choice(gateway));
        case ParallelGateway gateway -> nodes.add(new Node.Fork(gateway.getId(), name(gateway)));
        case UserTask task -> nodes.add(step(task, lanes.getOrDefault(task.getId(), List.of())));
        case SequenceFlow flow -> flows.add(flow(flow));
        default -> throw new IllegalStateException("screened and yet here: " + element.getId());
      }
    }
    if (nodes.stream().noneMatch(Step.class::isInstance)) {
      findings.add("no-step");
    }
    StepReader.checkOneUnit(nodes, findings);
    findings.throwIfAny();
    Net net = new Net(nodes, flows);
    Structure.check(net, findings);
    findings.throwIfAny();
    Situations situations = Situations.explore(net, findings);
    findings.throwIfAny();
    return new StepGraph(
        file.process().label(), file.processNameEn(), net, situations, facts, file.layout());
  }

  private Step step(UserTask task, List<Lane> lanes) {
    return new StepReader(file, findings).read(task, lanes);
  }

  private static Node choice(ExclusiveGateway gateway) {
    return new Node.Choice(
        gateway.getId(), name(gateway), ModelFile.text(gateway.getDefaultFlow()).strip());
  }

  private Flow flow(SequenceFlow flow) {
    return new Flow(
        flow.getId(),
        name(flow),
        flow.getSourceRef().strip(),
        flow.getTargetRef().strip(),
        condition(flow));
  }

  private @Nullable Condition condition(SequenceFlow flow) {
    String text = ModelFile.text(flow.getConditionExpression()).strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Condition.compile(text, facts);
    } catch (CelValidationException e) {
      Element element = new Element(flow.getId(), name(flow), "sequenceFlow");
      findings.add(element, "condition", text, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static String name(FlowElement element) {
    return ModelFile.text(element.getName()).strip();
  }
}
