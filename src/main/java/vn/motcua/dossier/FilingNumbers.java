package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Fault;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;

/** The numbers of a filing: the client's submission key, the dossier's code, the tracking key. */
@Component
class FilingNumbers {
  private static final int KEY_LENGTH = 100;
  private static final int TRACKING_BYTES = 15;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final FilingStore store;
  private final Agencies agencies;
  private final JsonMapper json;

  FilingNumbers(FilingStore store, Agencies agencies, JsonMapper json) {
    this.store = store;
    this.agencies = agencies;
    this.json = json;
  }

  /**
   * Outcome of claiming a submission key.
   *
   * @param newId id for the new dossier
   * @param dossierId the dossier that the key filed before; null when the key is new
   */
  record Claim(UUID newId, @Nullable UUID dossierId) {}

  /** Takes the submission key, or finds what was filed under it. */
  Claim claim(Filing.Command command, Actor actor) {
    String key = command.submissionKey();
    if (key.isBlank() || key.length() > KEY_LENGTH) {
      throw new Invalid(Fault.of("submissionKey", "dossier.fault.submission-key", KEY_LENGTH));
    }
    byte[] hash = hash(json.writeValueAsString(command));
    UUID id = Ids.next();
    if (store.claim(actor.id(), key, hash, id)) {
      return new Claim(id, null);
    }
    FilingStore.Submission before = store.submission(actor.id(), key).orElseThrow();
    if (!Arrays.equals(before.requestHash(), hash)) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.submission-key-reused"));
    }
    return new Claim(id, before.dossierId());
  }

  /**
   * The one code of a dossier: the receiving agency's identifier in force that day, the day, and a
   * serial that restarts each day and grows beyond four digits when needed (rules.md §4.1).
   */
  @Rule("R8")
  String code(UUID agency, Instant at) {
    LocalDate day = DossierClock.day(at);
    String series = "code-" + day;
    return code(agencies.identifierOn(agency, day), day, store.nextSerial(agency, series));
  }

  static String code(String identifier, LocalDate day, int serial) {
    return "%s-%s-%04d".formatted(identifier, DAY.format(day), serial);
  }

  /** The next receipt number of the agency's year (restarts on 1 January). */
  int receipt(UUID agency, int year) {
    return store.nextSerial(agency, "receipt-" + year);
  }

  /** A secret of 120 bits for the public tracking page. */
  String trackingKey() {
    byte[] bytes = new byte[TRACKING_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
