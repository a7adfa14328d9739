package vn.motcua.admin;

import java.util.List;
import vn.motcua.base.Fault;

/**
 * The form for a procedure's file.
 *
 * @param findings what is wrong in the file just sent
 */
public record ProcedureUploadPage(List<Fault> findings) {
  public ProcedureUploadPage {
    findings = List.copyOf(findings);
  }
}
