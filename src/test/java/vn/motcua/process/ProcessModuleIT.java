package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.Ids;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.sql.Writes;

/** The module as the application wires it. */
@MotcuaIT
class ProcessModuleIT {
  @Autowired private Models models;
  @Autowired private Runs runs;
  @Autowired private Writes writes;
  @Autowired private TransactionTemplate transaction;

  @Test
  void theShippedModelsAreThereAfterTheStart() {
    assertThat(models.list())
        .filteredOn(ModelVersion::shipped)
        .extracting(ModelVersion::key)
        .contains("commune-7-step", "same-day", "3-days", "5-days", "8-days", "21-days")
        .contains("15-days-permit");
  }

  @Test
  void aChangeOutsideATransactionIsABug() {
    UUID model = models.current("5-days").id();
    Progress started = runs.start(Ids.next(), model, Map.of(), RunsOnDatabase.CALENDAR);
    assertThatThrownBy(() -> writes.send(started.writes()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aShippedModelRunsFromReceptionToReturn() {
    UUID subject = Ids.next();
    UUID officer = Ids.next();
    Progress progress =
        in(
            () ->
                runs.start(
                    subject,
                    models.current("commune-7-step").id(),
                    Map.of(),
                    RunsOnDatabase.CALENDAR));
    int steps = 0;
    while (!progress.finished()) {
      WorkItem item = progress.opened().getFirst();
      Set<String> evidence = Set.copyOf(item.evidence());
      progress =
          in(
              () ->
                  runs.complete(
                      runs.open(item.id(), RunsOnDatabase.CALENDAR),
                      item.id().number(),
                      item.outcomes().getFirst(),
                      officer,
                      Map.of(),
                      evidence));
      steps++;
    }
    assertThat(steps).isEqualTo(7);
    assertThat(runs.items(subject)).hasSize(7);
  }

  private Progress in(java.util.function.Supplier<Progress> work) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Progress progress = work.get();
              writes.send(progress.writes());
              return progress;
            }));
  }
}
