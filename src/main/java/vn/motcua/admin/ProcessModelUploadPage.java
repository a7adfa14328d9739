package vn.motcua.admin;

import java.util.List;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;

/**
 * Sending a process model.
 *
 * @param key of the model, empty for a new one
 * @param findings what is wrong with the file just sent, by element
 */
public record ProcessModelUploadPage(String key, List<Fault> findings) {
  public ProcessModelUploadPage {
    findings = List.copyOf(findings);
  }

  /** The page again: a file must be chosen. */
  static Html withoutFile(String key) {
    return faulty(key, List.of(), Fault.of("file", "admin.process-model.no-file"));
  }

  /** The page again with everything that is wrong with the file. */
  static Html refused(String key, Invalid invalid) {
    Fault first = invalid.faults().getFirst();
    if (first.field().equals("key")) {
      return faulty(key, List.of(), first);
    }
    int count = invalid.faults().size();
    return faulty(key, invalid.faults(), Fault.of("file", "admin.process-model.findings", count));
  }

  private static Html faulty(String key, List<Fault> findings, Fault fault) {
    return Html.of(new ProcessModelUploadPage(key, findings)).faults(List.of(fault));
  }
}
