package vn.motcua.process;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;

/** Models before they are published (bản nháp quy trình): one draft for each key. */
@Service
public class Drafts {
  private final DraftStore store;
  private final Models models;
  private final OfficeClock clock;

  Drafts(DraftStore store, Models models, OfficeClock clock) {
    this.store = store;
    this.models = models;
    this.clock = clock;
  }

  /**
   * Checks a BPMN file and keeps it in place of the draft before it.
   *
   * @throws Invalid with every finding, as publishing it would
   */
  @Transactional
  public Draft save(String key, byte[] bpmn, UUID by) {
    Models.checkKey(key);
    Draft draft = new Draft(key, models.check(bpmn), clock.instant(), by);
    store.put(draft, bpmn);
    return draft;
  }

  /** The draft of a key, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Draft> find(String key) {
    return store
        .find(key)
        .map(row -> new Draft(key, models.check(row.xml()), row.savedAt(), row.savedBy()));
  }

  /**
   * What a simulation of a key plays: its draft, the current version where there is none.
   *
   * @throws NotFound when there is neither
   */
  @Transactional(readOnly = true)
  public StepGraph graph(String key) {
    return find(key).map(Draft::graph).orElseGet(() -> models.graph(models.current(key).id()));
  }

  /**
   * Makes the draft the current version of its key.
   *
   * @throws NotFound when there is none
   * @throws Invalid when a kept case does not come out as it did
   */
  @Transactional
  public ModelVersion publish(String key) {
    DraftStore.Row row = store.find(key).orElseThrow(() -> new NotFound("process draft", key));
    ModelVersion published = models.publish(key, row.xml());
    store.remove(key);
    return published;
  }

  /** Throws the draft away; nothing happens when there is none. */
  @Transactional
  public void discard(String key) {
    store.remove(key);
  }
}
