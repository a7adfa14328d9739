package vn.motcua.demo;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.Command;
import vn.motcua.base.OfficeClock;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Listing;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.OldDossiers;

/** {@code ./motcua demo thanh-ha-2023}: loads the register of a district with known figures. */
@Component
class DistrictYears implements Command {
  private static final int CHUNK = 2_000;
  private static final int ALL = 1_000;
  private static final int PROCEDURES = 6;

  private final Catalogue catalogue;
  private final DistrictOffices offices;
  private final OldDossiers olds;
  private final OfficeClock clock;
  private final TransactionTemplate transaction;

  DistrictYears(
      Catalogue catalogue,
      DistrictOffices offices,
      OldDossiers olds,
      OfficeClock clock,
      TransactionTemplate transaction) {
    this.catalogue = catalogue;
    this.offices = offices;
    this.olds = olds;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public int run(List<String> args, PrintWriter out) {
    Optional<District> district =
        args.size() == 1
            ? District.ALL.stream().filter(each -> each.key().equals(args.getFirst())).findFirst()
            : Optional.empty();
    if (district.isEmpty()) {
      out.println(
          "usage: ./motcua demo "
              + District.ALL.stream().map(District::key).collect(Collectors.joining("|")));
      return 2;
    }
    // All of it or nothing: killed on the way, it has loaded nothing.
    return Objects.requireNonNull(transaction.execute(status -> load(district.get(), out)));
  }

  private int load(District district, PrintWriter out) {
    Optional<UUID> agency = offices.enter(district);
    if (agency.isEmpty()) {
      out.println(district.name() + " has dossiers already; nothing was loaded.");
      return 1;
    }
    int loaded = load(district, agency.get());
    out.printf("%d dossiers of %s loaded%n", loaded, district.name());
    out.println("They are counted when the server runs, or by ./motcua rebuild-statistics.");
    return 0;
  }

  private int load(District district, UUID agency) {
    List<OldDossiers.Old> chunk = new ArrayList<>(CHUNK);
    int[] loaded = {0};
    DistrictRegister.Setting setting =
        new DistrictRegister.Setting(agency, procedures(), offices.model());
    new DistrictRegister(setting, offices.calendar(agency))
        .make(
            district,
            old -> {
              chunk.add(old);
              loaded[0]++;
              if (chunk.size() == CHUNK) {
                olds.enter(chunk);
                chunk.clear();
              }
            });
    olds.enter(chunk);
    return loaded[0];
  }

  /** Shipped procedures that can be filed both ways and have a paper to scan. */
  private List<DistrictRegister.Kind> procedures() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
    List<DistrictRegister.Kind> kinds = new ArrayList<>();
    for (Listing listing :
        catalogue.search(new ProcedureSearch("", null, null, today, 1, ALL)).rows()) {
      ProcedureVersion version = catalogue.version(listing.versionId());
      version.cases().stream()
          .filter(each -> each.term(Channel.COUNTER).isPresent())
          .filter(each -> each.term(Channel.ONLINE).isPresent())
          .findFirst()
          .ifPresent(
              requested -> {
                List<String> papers =
                    requested.missing(Channel.COUNTER, Set.of()).stream()
                        .filter(paper -> !paper.shownOnly())
                        .map(PaperRequirement::code)
                        .toList();
                if (!papers.isEmpty()) {
                  kinds.add(
                      new DistrictRegister.Kind(
                          new Dossier.Procedure(
                              version.id(),
                              version.code(),
                              version.name(),
                              version.nameEn(),
                              requested.key()),
                          papers));
                }
              });
    }
    return kinds.subList(0, Math.min(PROCEDURES, kinds.size()));
  }
}
