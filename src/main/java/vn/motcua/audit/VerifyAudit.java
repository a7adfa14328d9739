package vn.motcua.audit;

import java.io.PrintWriter;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.base.Command;
import vn.motcua.dossier.TrailReader;

/** {@code ./motcua verify-audit}: walks every trail and names what was changed behind our back. */
@Component
class VerifyAudit implements Command {
  private static final int GAPS_SHOWN = 20;

  private final TrailReader trails;

  VerifyAudit(TrailReader trails) {
    this.trails = trails;
  }

  @Override
  public String name() {
    return "verify-audit";
  }

  @Override
  public int run(List<String> args, PrintWriter out) {
    if (!args.isEmpty()) {
      out.println("usage: ./motcua verify-audit");
      return 2;
    }
    TrailCheck check = new TrailCheck();
    trails.forEach(check::accept);
    List<TrailCheck.Finding> findings = check.findings();
    findings.forEach(out::println);
    TrailReader.Gaps gaps = trails.gaps(GAPS_SHOWN);
    gaps.missing().forEach(code -> out.println("dossier " + code + " is missing"));
    gaps.undrawn().forEach(code -> out.println("dossier " + code + " has a code never given out"));
    if (gaps.total() > GAPS_SHOWN) {
      out.printf("and %d more like these%n", gaps.total() - GAPS_SHOWN);
    }
    out.printf("%d events of %d dossiers verified%n", check.entries(), check.dossiers());
    if (findings.isEmpty() && gaps.total() == 0) {
      out.println("No event was changed, removed or reordered; no dossier code is missing.");
      return 0;
    }
    out.printf("%d findings%n", findings.size() + gaps.total());
    return 1;
  }
}
