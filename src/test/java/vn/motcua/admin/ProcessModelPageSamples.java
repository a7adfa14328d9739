package vn.motcua.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.base.Fault;
import vn.motcua.base.web.PageSamples;
import vn.motcua.process.ModelVersion;
import vn.motcua.process.Played;
import vn.motcua.process.SampleModels;

/** The pages of process models, empty and full. */
final class ProcessModelPageSamples implements PageSamples {
  private static final ModelVersion SHIPPED =
      new ModelVersion(
          new UUID(0, 1),
          "15-days-permit",
          1,
          "Quy trình nội bộ cấp giấy phép xây dựng 15 ngày",
          "Internal process of a construction permit, 15 calendar days",
          "0".repeat(64),
          true,
          Instant.parse("2026-03-02T01:00:00Z"));
  private static final ModelVersion OWN =
      new ModelVersion(
          new UUID(0, 2),
          "cap-ban-sao",
          3,
          "Cấp bản sao trích lục",
          "Cấp bản sao trích lục",
          "1".repeat(64),
          false,
          Instant.parse("2026-09-14T02:30:00Z"));

  @Override
  public List<Object> pages() {
    return List.of(
        new ProcessModelsPage(List.of(SHIPPED, OWN)),
        new ProcessModelPage(SHIPPED, SampleModels.graph(file("15-days-permit"))),
        new ProcessModelPage(OWN, SampleModels.graph(file("same-day"))),
        simulation(null, null),
        simulation("{}", SampleModels.played(file("15-days-permit"))),
        new ProcessModelUploadPage("", List.of()),
        new ProcessModelUploadPage(
            "cap-ban-sao",
            List.of(
                Fault.of(
                    "Activity_1",
                    "process.finding.unsupported-task",
                    "Activity_1",
                    "Gửi thư",
                    "sendTask"),
                Fault.of("", "process.finding.no-end", "", "", "definitions"))));
  }

  private static SimulationPage simulation(@Nullable String script, @Nullable Played played) {
    byte[] model = file("15-days-permit");
    return new SimulationPage(
        "15-days-permit",
        played != null,
        SampleModels.graph(model),
        script,
        played,
        played == null ? List.of() : SampleModels.verdicts(model),
        Instant.parse("2026-03-02T01:00:00Z"));
  }

  private static byte[] file(String key) {
    try {
      return new ClassPathResource("vn/motcua/process/models/" + key + ".bpmn")
          .getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
