package vn.motcua.process;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Stale;
import vn.motcua.base.sql.ReferenceData;
import vn.motcua.base.sql.Remembered;

/** The published process models and their compiled step graphs. */
@Service
public class Models {
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final ModelStore store;
  private final Handlers handlers;
  private final Simulations simulations;
  private final OfficeClock clock;
  private final Map<UUID, StepGraph> graphs = new ConcurrentHashMap<>();
  private final Remembered<String, ModelVersion> newest;

  Models(
      ModelStore store,
      Handlers handlers,
      Simulations simulations,
      OfficeClock clock,
      ReferenceData reference) {
    this.newest =
        reference.remember(
            key -> store.current(key).orElseThrow(() -> new NotFound("process model", key)));
    this.store = store;
    this.handlers = handlers;
    this.simulations = simulations;
    this.clock = clock;
  }

  /**
   * Checks a BPMN file and makes it the current version of its key. Publishing the current
   * version's very bytes again changes nothing and answers with it.
   *
   * @throws Invalid with every finding; its field is the element's id, its message says what to do.
   *     A kept case of the key that comes out otherwise is a finding too
   * @throws Stale when somebody else published a version of the key at the same moment
   */
  @Transactional
  public ModelVersion publish(String key, byte[] bpmn) {
    return publish(key, bpmn, false);
  }

  ModelVersion publish(String key, byte[] bpmn, boolean shipped) {
    checkKey(key);
    String sha256 = sha256(bpmn);
    Optional<ModelVersion> same = current(key, sha256);
    if (same.isPresent()) {
      return same.get();
    }
    StepGraph graph = Compiler.compile(bpmn, published(key));
    List<Fault> broken = shipped ? List.of() : simulations.broken(key, graph);
    if (!broken.isEmpty()) {
      throw new Invalid(broken);
    }
    int number = store.current(key).map(ModelVersion::version).orElse(0) + 1;
    var model =
        new ModelVersion(
            Ids.next(),
            key,
            number,
            graph.name(),
            graph.nameEn(),
            sha256,
            shipped,
            clock.instant());
    if (!store.insert(model, bpmn)) {
      return current(key, sha256).orElseThrow(() -> new Stale("process model", key));
    }
    graph.calls().forEach((called, version) -> store.pin(model.id(), called, version));
    graphs.put(model.id(), graph);
    return model;
  }

  static void checkKey(String key) {
    if (key.length() > 60 || !KEY.matcher(key).matches()) {
      throw new Invalid(Fault.of("key", "process.finding.key", key));
    }
  }

  private Optional<ModelVersion> current(String key, String sha256) {
    return store.current(key).filter(model -> model.sha256().equals(sha256));
  }

  /**
   * Compiles a draft without publishing it.
   *
   * @throws Invalid with every finding
   */
  public StepGraph check(byte[] bpmn) {
    return check("", bpmn);
  }

  /** The same for a key: it may not call itself. */
  public StepGraph check(String key, byte[] bpmn) {
    return Compiler.compile(bpmn, published(key));
  }

  /** What a draft may name: the handlers that there are, the newest version of every key. */
  private Library published(String self) {
    return new Library(
        self, handlers::has, key -> store.current(key).map(model -> called(model.id())));
  }

  /** What a published version names: it was checked then, and calls what it called then. */
  private Library pinned(UUID version) {
    Map<String, UUID> pins = store.pins(version);
    return new Library(
        "", handler -> true, key -> Optional.ofNullable(pins.get(key)).map(this::called));
  }

  private Library.Called called(UUID version) {
    return new Library.Called(version, graph(version));
  }

  /** The newest version of a key, which new runs follow. */
  public ModelVersion current(String key) {
    return newest.of(key);
  }

  /** The graph of the newest version of a key. */
  public StepGraph newest(String key) {
    return graph(current(key).id());
  }

  /** The newest version of every key, by key. */
  public List<ModelVersion> list() {
    return store.allCurrent();
  }

  public ModelVersion version(UUID id) {
    return store.byId(id).orElseThrow(() -> new NotFound("process model", id));
  }

  /** The compiled graph; compiled once per process, as a version never changes. */
  public StepGraph graph(UUID modelVersionId) {
    StepGraph known = graphs.get(modelVersionId);
    if (known == null) { // not computeIfAbsent: a model that calls others compiles those on the way
      known = Compiler.compile(source(modelVersionId), pinned(modelVersionId));
      graphs.put(modelVersionId, known);
    }
    return known;
  }

  /** The file as it was published, byte for byte. */
  public byte[] source(UUID id) {
    return store.source(id).orElseThrow(() -> new NotFound("process model", id));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
