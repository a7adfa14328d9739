package vn.motcua.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.task.Task;
import vn.motcua.server.BenchServer;

/** Operaton, embedded, history level audit. */
final class Operaton implements Contestant {
  private final HikariDataSource pool;
  private final ProcessEngine engine;

  Operaton(BenchServer server) {
    pool = Pool.of(server, database());
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(pool);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
    configuration.setJobExecutorActivate(false);
    configuration.setDbMetricsReporterActivate(false);
    configuration.setEnforceHistoryTimeToLive(false);
    engine = configuration.buildProcessEngine();
  }

  @Override
  public String name() {
    return "Operaton 1.0.3";
  }

  @Override
  public String database() {
    return "operaton";
  }

  @Override
  public void prepare() {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("five.bpmn", FiveSteps.forEngines("http://operaton.org/schema/1.0/bpmn"))
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
