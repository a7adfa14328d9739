package vn.motcua.admin;

import java.util.List;
import vn.motcua.process.ModelVersion;

/** The current version of every process model. */
public record ProcessModelsPage(List<ModelVersion> models) {
  public ProcessModelsPage {
    models = List.copyOf(models);
  }
}
