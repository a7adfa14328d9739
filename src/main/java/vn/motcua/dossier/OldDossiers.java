package vn.motcua.dossier;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Ids;
import vn.motcua.base.Rule;
import vn.motcua.catalogue.Channel;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;

/**
 * Dossiers that were settled before this system (hồ sơ cũ), entered whole: rows and trails as they
 * would have been written, many at a time. Nobody has to do anything about them, so they open no
 * step and reach no worklist; figures count them like any other.
 */
@Service
public class OldDossiers {
  private static final int TRACKING_BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OldDossierStore store;
  private final Agencies agencies;
  private final JsonMapper json;

  OldDossiers(OldDossierStore store, Agencies agencies, JsonMapper json) {
    this.store = store;
    this.agencies = agencies;
    this.json = json;
  }

  /**
   * Something that happened to it.
   *
   * @param post of the officer who acted, null for others
   * @param status where the dossier stood after it
   */
  public record Told(
      Instant at, Actor by, @Nullable String post, DossierStatus status, DossierEvent event) {}

  /**
   * An old dossier.
   *
   * @param agencyId who received and settled it
   * @param state where it stands now, in agreement with the trail
   * @param trail everything that happened, in order, the filing first
   */
  public record Old(
      Dossier.Procedure procedure,
      Channel channel,
      UUID agencyId,
      Applicant applicant,
      ReturnMethod returnMethod,
      State state,
      List<Told> trail) {
    public Old {
      trail = List.copyOf(trail);
    }
  }

  /** Enters dossiers; each gets the code that it would have had on its day of filing. */
  @Transactional
  @Rule({"R8", "R25"})
  public void enter(List<Old> olds) {
    Map<String, Integer> serials = reserve(olds);
    List<Dossier> rows = new ArrayList<>(olds.size());
    List<TrailEntry> entries = new ArrayList<>();
    for (Old old : olds) {
      UUID id = Ids.next();
      LocalDate day = DossierClock.day(old.state().moments().filedAt());
      int serial = serials.merge(series(old.agencyId(), day), 1, Integer::sum);
      String code = FilingNumbers.code(agencies.identifierOn(old.agencyId(), day), day, serial);
      String hash = HashChain.START;
      for (int i = 0; i < old.trail().size(); i++) {
        TrailEntry entry = entry(id, i + 1, old.trail().get(i));
        TrailEntry hashed = entry.hashed(HashChain.hash(hash, entry));
        hash = hashed.hash();
        entries.add(hashed);
      }
      rows.add(dossier(old, id, code, hash));
    }
    store.insert(rows);
    store.append(entries);
  }

  /** The last serial of each agency and day before those that are entered now. */
  private Map<String, Integer> reserve(List<Old> olds) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Old> first = new HashMap<>();
    for (Old old : olds) {
      String key = series(old.agencyId(), DossierClock.day(old.state().moments().filedAt()));
      counts.merge(key, 1, Integer::sum);
      first.putIfAbsent(key, old);
    }
    Map<String, Integer> serials = new HashMap<>();
    first.forEach(
        (key, old) -> {
          int count = counts.getOrDefault(key, 0);
          String series = "code-" + DossierClock.day(old.state().moments().filedAt());
          serials.put(key, store.serials(old.agencyId(), series, count) - count);
        });
    return serials;
  }

  private static String series(UUID agency, LocalDate day) {
    return agency + " " + day;
  }

  private TrailEntry entry(UUID dossier, int number, Told told) {
    return new TrailEntry(
        dossier,
        number,
        told.event().type(),
        told.at(),
        told.by() instanceof Actor.OfficerActor
            ? "OFFICER"
            : told.by() instanceof Actor.CitizenActor ? "CITIZEN" : "SYSTEM",
        told.by().id(),
        told.by().name(),
        told.post(),
        told.status(),
        json.writeValueAsString(told.event()),
        "");
  }

  private static Dossier dossier(Old old, UUID id, String code, String hash) {
    byte[] key = new byte[TRACKING_BYTES];
    RANDOM.nextBytes(key);
    return new Dossier(
        id,
        code,
        old.procedure(),
        old.channel(),
        old.agencyId(),
        old.agencyId(),
        null,
        null,
        old.applicant(),
        old.returnMethod(),
        HexFormat.of().formatHex(key),
        0,
        null,
        old.state(),
        old.trail().size(),
        hash);
  }
}
