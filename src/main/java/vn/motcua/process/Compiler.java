package vn.motcua.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Invalid;

/** From a BPMN file to a step graph, or to everything that is wrong with it. */
final class Compiler {
  /** Far above any drawing a person could oversee. */
  static final int MOST_BYTES = 1 << 20;

  private final ModelFile file;
  private final Library library;
  private final Findings findings;

  /** Those that this file may use, and those of the models it calls. */
  private final Map<String, FactType> facts;

  private final Reading reading;
  private final Map<String, List<Part>> lanes;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private final Map<String, String> scopes = new HashMap<>();
  private final Map<String, UUID> calls = new HashMap<>();
  private final Set<String> calledKeys = new HashSet<>();

  private Compiler(ModelFile file, Library library, Findings findings) {
    this.file = file;
    this.library = library;
    this.findings = findings;
    Part process = file.process();
    this.reading =
        new Reading(Facts.declared(process.element(), process.own("facts"), findings), findings);
    this.facts = new HashMap<>(reading.facts());
    this.lanes = file.lanes();
  }

  /** {@link #compile(byte[], Library)} of a model that names nothing outside its file. */
  static StepGraph compile(byte[] bpmn) {
    return compile(bpmn, Library.EMPTY);
  }

  /**
   * @throws Invalid with every finding of the first check that finds something: the file, its
   *     elements, the structure, the tokens' ways
   */
  static StepGraph compile(byte[] bpmn, Library library) {
    Findings findings = new Findings();
    if (bpmn.length > MOST_BYTES) {
      findings.add("too-large", MOST_BYTES / 1024);
      findings.throwIfAny();
    }
    Part definitions = Screen.read(bpmn, findings);
    findings.throwIfAny();
    ModelFile file = ModelFile.of(Objects.requireNonNull(definitions), findings);
    findings.throwIfAny();
    return new Compiler(Objects.requireNonNull(file), library, findings).compile();
  }

  private StepGraph compile() {
    Part process = file.process();
    read(process, "", List.of());
    if (nodes.stream().noneMatch(Step.class::isInstance)) {
      findings.add("no-step");
    }
    StepReader.checkOneUnit(nodes, findings);
    findings.throwIfAny();
    Net net = new Net(nodes, flows, scopes);
    Structure.check(net, findings);
    findings.throwIfAny();
    Plan.checkLimits(net, findings);
    Situations situations = Situations.explore(net, findings);
    findings.throwIfAny();
    return new StepGraph(
        process.element().label(),
        process.own("nameEn").isEmpty() ? process.name() : process.own("nameEn"),
        net,
        situations,
        facts,
        calls,
        calledKeys,
        file.layout());
  }

  /**
   * Everything directly in a process or sub-process, and what is inside that.
   *
   * @param scope id of the sub-process, empty for the process
   * @param around the lanes that hold the sub-process
   */
  private void read(Part inside, String scope, List<Part> around) {
    for (Part part : inside.children()) {
      if (Bpmn.flowNode(part.type())) {
        List<Part> holding = lanes.getOrDefault(part.id(), around);
        Node node = node(part, holding);
        if (node != null) {
          add(node, scope);
          enter(part, node, holding);
        }
      } else if (part.type().equals("sequenceFlow")) {
        flows.add(flow(part, inside));
      }
    }
  }

  private void add(Node node, String scope) {
    nodes.add(node);
    if (!scope.isEmpty()) {
      scopes.put(node.id(), scope);
      if (node instanceof Node.End) {
        flows.add(Flow.implied(node, scope + "/"));
      }
    }
  }

  private @Nullable Node node(Part part, List<Part> holding) {
    String id = part.id();
    String name = part.name();
    String defaultFlow = part.attribute("default");
    return switch (part.type()) {
      case "startEvent" ->
          eventful(part) ? event(part, Event.Kind.START) : new Node.Start(id, name);
      case "intermediateCatchEvent" -> event(part, Event.Kind.CATCH);
      case "boundaryEvent" -> event(part, Event.Kind.BOUNDARY);
      case "endEvent" ->
          new Node.End(id, name, !part.children("terminateEventDefinition").isEmpty());
      case "exclusiveGateway" -> new Node.Choice(id, name, defaultFlow);
      case "parallelGateway" -> new Node.Fork(id, name);
      case "inclusiveGateway" -> new Node.Inclusive(id, name, defaultFlow);
      case "eventBasedGateway" -> new Node.EventGate(id, name);
      case "userTask" -> new StepReader(reading).read(part, holding);
      case "serviceTask" -> service(part);
      case "subProcess", "callActivity" -> scope(part);
      default -> throw new IllegalStateException("screened and yet here: " + part.type());
    };
  }

  private static boolean eventful(Part part) {
    return !part.children("timerEventDefinition").isEmpty()
        || !part.children("messageEventDefinition").isEmpty();
  }

  private @Nullable Event event(Part part, Event.Kind kind) {
    Trigger trigger = trigger(part);
    return trigger == null
        ? null
        : new Event(
            part.id(),
            part.name(),
            part.nameEn(),
            kind,
            trigger,
            kind == Event.Kind.BOUNDARY ? part.reference("attachedToRef") : null,
            kind == Event.Kind.BOUNDARY && !part.attribute("cancelActivity").equals("false"));
  }

  private @Nullable Trigger trigger(Part part) {
    List<Part> timers = part.children("timerEventDefinition");
    List<Part> messages = part.children("messageEventDefinition");
    if (timers.size() + messages.size() != 1) {
      findings.add(part.element(), "event-definition");
      return null;
    }
    if (!timers.isEmpty()) {
      return reading.timer(timers.getFirst(), part.element());
    }
    String message = file.message(messages.getFirst().reference("messageRef"));
    if (message == null) {
      findings.add(part.element(), "message");
      return null;
    }
    return new Trigger.Message(message);
  }

  private Node service(Part part) {
    String handler = part.own("handler");
    if (!library.handler().test(handler)) {
      findings.add(part.element(), "handler", handler);
    }
    return new Node.Service(part.id(), part.name(), part.nameEn(), handler, reading.skip(part));
  }

  private Node.Scope scope(Part part) {
    Reading.Length length = reading.length(part, part.element());
    return new Node.Scope(
        part.id(),
        part.name(),
        part.nameEn(),
        part.type().equals("callActivity") ? part.attribute("calledElement") : "",
        length.minutes(),
        length.days(),
        reading.skip(part),
        reading.place(part, false));
  }

  /** What is inside a sub-process or called model. */
  private void enter(Part part, Node node, List<Part> holding) {
    if (!(node instanceof Node.Scope scope)) {
      return;
    }
    String around = scopes.getOrDefault(scope.id(), "");
    add(new Node.Leave(scope.leave(), scope.name(), scope.id()), around);
    int first = nodes.size();
    if (part.type().equals("callActivity")) {
      call(scope);
    } else {
      read(part, scope.id(), holding);
    }
    for (int i = first; i < nodes.size(); i++) {
      Node inner = nodes.get(i);
      if (inner instanceof Step step) {
        nodes.set(i, step.at(scope.place()));
      }
      if (inner instanceof Node.Start && scope.id().equals(scopes.get(inner.id()))) {
        flows.add(Flow.implied(scope, inner.id()));
      }
    }
  }

  private void call(Node.Scope scope) {
    var called = library.models().apply(scope.calledKey());
    if (called.isEmpty()) {
      findings.add(Structure.element(scope), "called", scope.calledKey());
      return;
    }
    StepGraph graph = called.get().graph();
    calledKeys.add(scope.calledKey());
    calledKeys.addAll(graph.calledKeys());
    if (calledKeys.contains(library.self())) {
      findings.add(Structure.element(scope), "called-recursion", scope.calledKey());
      return;
    }
    if (graph.net().starts().getFirst() instanceof Event) {
      findings.add(Structure.element(scope), "scope-start", 0);
      return;
    }
    calls.put(scope.calledKey(), called.get().version());
    graph
        .declared()
        .forEach(
            (name, type) -> {
              if (facts.putIfAbsent(name, type) instanceof FactType own && own != type) {
                findings.add(Structure.element(scope), "called-fact", name, type.word());
              }
            });
    String prefix = scope.prefix();
    for (Node inner : graph.net().nodes()) {
      String innerScope = graph.net().scope(inner.id());
      add(inner.within(prefix), innerScope.isEmpty() ? scope.id() : prefix + innerScope);
    }
    graph.net().flows().forEach(flow -> addInner(flow, prefix));
  }

  /** Ends inside have got their flow to the end of their scope already. */
  private void addInner(Flow flow, String prefix) {
    Flow inner = flow.within(prefix);
    if (flows.stream().noneMatch(known -> known.id().equals(inner.id()))) {
      flows.add(inner);
    }
  }

  /** A way out of a sub-process leaves its end. */
  private Flow flow(Part part, Part inside) {
    String from = part.attribute("sourceRef");
    boolean ofScope =
        inside.children().stream()
            .anyMatch(source -> source.id().equals(from) && Bpmn.scope(source.type()));
    return new Flow(
        part.id(),
        part.name(),
        ofScope ? from + "/" : from,
        part.attribute("targetRef"),
        reading.condition(part.element(), part.contentOf("conditionExpression"), Map.of()));
  }
}
