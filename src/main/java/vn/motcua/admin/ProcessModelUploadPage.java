package vn.motcua.admin;

import java.util.List;
import vn.motcua.base.Fault;

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
}
