package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.process.Drawn.straight;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.TestDatabase;
import vn.motcua.base.sql.ReferenceData;

class ModelsIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private final Models models = fresh();

  private static Models fresh() {
    return new Models(
        new ModelStore(DATABASE.jdbc()),
        new Handlers(List.of()),
        RunsOnDatabase.simulations(DATABASE.jdbc()),
        new OfficeClock(),
        new ReferenceData(DATABASE.jdbc()));
  }

  @Test
  void versionsOfAKeyAreCountedAndTheNewestIsCurrent() {
    byte[] one = straight("a").bytes();
    byte[] two = straight("a", "b").bytes();
    ModelVersion first = models.publish("counted", one);
    assertThat(models.publish("counted", one)).as("the same again").isEqualTo(first);
    ModelVersion second = models.publish("counted", two);
    assertThat(List.of(first.version(), second.version())).containsExactly(1, 2);
    assertThat(models.current("counted")).isEqualTo(second);
    assertThat(models.publish("counted", one).version()).as("back to the first").isEqualTo(3);
  }

  @Test
  void theFileIsGivenBackByteForByte() {
    byte[] file = straight("a").bytes();
    ModelVersion model = models.publish("bytes", file);
    assertThat(fresh().source(model.id())).isEqualTo(file);
    assertThat(fresh().graph(model.id()).steps()).hasSize(1);
    assertThat(fresh().version(model.id())).isEqualTo(model);
  }

  @Test
  void aModelWithFindingsIsNotKept() {
    byte[] bad = straight("a").element("scriptTask", "x", "name=\"Gửi\"").bytes();
    assertThatThrownBy(() -> models.publish("bad", bad)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> models.current("bad")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> models.publish("Bad key", straight("a").bytes()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> models.graph(Ids.next())).isInstanceOf(NotFound.class);
  }

  @Test
  void theShippedModelsArePublishedOnceAndLeaveAPersonsVersionAlone() throws IOException {
    ShippedModels shipped = new ShippedModels(models);
    models.publish("5-days", straight("a").bytes());
    models.publish("3-days", straight("a").bytes(), true);
    shipped.publish();
    List<ModelVersion> after = models.list();
    assertThat(after.stream().map(ModelVersion::key)).contains("commune-7-step", "same-day");
    assertThat(models.current("5-days").shipped()).isFalse();
    assertThat(models.current("5-days").version()).isEqualTo(1);
    assertThat(models.current("3-days").version()).as("a newer product's").isEqualTo(2);
    shipped.publish();
    assertThat(models.list()).isEqualTo(after);
  }
}
