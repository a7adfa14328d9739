package vn.motcua.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Citizen;
import vn.motcua.organisation.Agency;

/**
 * Loads the demo authority into an empty database, once, in one transaction: killed on the way, it
 * has loaded nothing. Runs before the web server opens.
 */
@Component
@ConditionalOnProperty("motcua.demo")
class Demo implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

  private final DemoStore store;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final DemoCast cast;
  private volatile boolean running;

  Demo(DemoStore store, TransactionTemplate transaction, JsonMapper json, DemoCast cast) {
    this.store = store;
    this.transaction = transaction;
    this.json = json;
    this.cast = cast;
  }

  @Override
  public void start() {
    transaction.executeWithoutResult(status -> loadIfEmpty());
    running = true;
  }

  private void loadIfEmpty() {
    store.lock();
    if (!store.empty()) {
      return;
    }
    LOG.info("Loading the demo authority");
    Authority authority = Authority.read(json);
    UUID by = new Actor.SystemActor("demo").id();
    Map<String, Agency> agencies = cast.offices().enter(authority, by);
    Map<String, Citizen> citizens = cast.people().open();
    cast.offer(agencies);
    List<Story> stories = Story.read();
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      Agency agency = agencies.get(story.agency());
      Citizen citizen = citizens.get(story.person());
      if (agency == null) {
        throw new IllegalStateException("no agency " + story.agency());
      }
      cast.play(story, authority.person(story.person()), agency, citizen, i);
    }
    LOG.info("Loaded {} dossiers of {} agencies", stories.size(), agencies.size());
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, whose phase is near the end. */
  @Override
  public int getPhase() {
    return 0;
  }
}
