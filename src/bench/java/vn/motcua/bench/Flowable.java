package vn.motcua.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import vn.motcua.server.BenchServer;

/** Flowable, embedded, history level audit, without the parts that this process does not use. */
final class Flowable implements Contestant {
  private final HikariDataSource pool;
  private final ProcessEngine engine;

  Flowable(BenchServer server) {
    pool = Pool.of(server, database());
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(pool);
    configuration.setDatabaseSchemaUpdate(AbstractEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setHistoryLevel(HistoryLevel.AUDIT);
    configuration.setAsyncExecutorActivate(false);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    engine = configuration.buildProcessEngine();
  }

  @Override
  public String name() {
    return "Flowable 8.0.0";
  }

  @Override
  public String database() {
    return "flowable";
  }

  @Override
  public void prepare() {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("five.bpmn20.xml", FiveSteps.forEngines("http://flowable.org/bpmn"))
        .deploy();
  }

  @Override
  public Case open(boolean consulted) {
    String id =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(FiveSteps.KEY, Variables.first(consulted))
            .getId();
    return new Case(id, "");
  }

  @Override
  public void move(Case open) {
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId((String) open.key)
            .list()
            .getFirst();
    engine.getTaskService().complete(task.getId(), Map.of("status", task.getTaskDefinitionKey()));
    open.ended = task.getTaskDefinitionKey().equals("return");
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
