package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** Ordering reports by e-mail, and seeing what became of them; each officer's own. */
@Service
public class Subscriptions {
  private static final int MAILINGS = 50;
  private static final int MOST_RECIPIENTS = 20;
  private static final int LONGEST = 254;
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)*");

  private final Scopes scopes;
  private final SubscriptionStore store;
  private final Outbox outbox;
  private final OfficeClock clock;

  Subscriptions(Scopes scopes, SubscriptionStore store, Outbox outbox, OfficeClock clock) {
    this.scopes = scopes;
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Whether a mail server is set: without one nothing is sent. */
  public boolean sending() {
    return outbox.open();
  }

  /**
   * The person's orders that run, the oldest first.
   *
   * @throws Forbidden when they may see no report
   */
  @Transactional(readOnly = true)
  public List<Subscription> of(Actor actor) {
    scopes.of(actor, Action.REPORT_READ, null);
    return store.running(actor.id());
  }

  /**
   * The person's last e-mails, the latest first, of ended orders too.
   *
   * @throws Forbidden when they may see no report
   */
  @Transactional(readOnly = true)
  public List<Mailing> mailings(Actor actor) {
    scopes.of(actor, Action.REPORT_READ, null);
    return store.of(actor.id(), MAILINGS);
  }

  /**
   * Orders a report: {@code kind, by, agency, calendar, length, format, schedule, recipients} as
   * sent; recipients apart by spaces, commas or lines.
   *
   * @param language of the e-mail and of sheets
   * @throws Invalid naming every fault
   * @throws Forbidden when the person may not see the report, or is no officer
   */
  @Transactional
  @Rule("F14")
  public void order(Map<String, String> sent, Locale language, Actor actor) {
    if (!(actor instanceof Actor.OfficerActor)) {
      throw new Forbidden("reports by e-mail");
    }
    List<Fault> faults = new ArrayList<>();
    ReportKind kind = one(ReportKind.values(), "kind", sent, faults);
    ReportFiles.Format format = one(ReportFiles.Format.values(), "format", sent, faults);
    Subscription.Schedule schedule = one(Subscription.Schedule.values(), "schedule", sent, faults);
    List<String> recipients = recipients(sent.getOrDefault("recipients", ""), faults);
    Invalid.throwIfAny(faults);
    LocalDate today = FigureRules.day(clock.instant());
    ReportRequest request = ReportQuery.read(kind, sent, today);
    scopes.of(actor, Action.REPORT_READ, request.agency());
    Period period = request.period();
    if (period.calendar() == null || period.length() == null) {
      throw new Invalid(Fault.of("length", "statistics.fault.schedule"));
    }
    store.add(
        new Subscription(
            Ids.next(),
            actor.id(),
            language,
            kind,
            request.by(),
            request.agency(),
            period.calendar(),
            period.length(),
            format,
            schedule,
            recipients,
            clock.instant()));
  }

  /**
   * Ends an order; what waits of it is not sent any more.
   *
   * @throws NotFound when the person has no such order that runs
   */
  @Transactional
  public void end(UUID id, Actor actor) {
    scopes.of(actor, Action.REPORT_READ, null);
    if (!store.end(id, actor.id(), clock.instant())) {
      throw new NotFound("report by e-mail", id);
    }
  }

  private static List<String> recipients(String sent, List<Fault> faults) {
    List<String> addresses =
        Arrays.stream(sent.split("[\\s,;]+"))
            .filter(Predicate.not(String::isEmpty))
            .distinct()
            .toList();
    boolean wrong =
        addresses.stream()
            .anyMatch(each -> each.length() > LONGEST || !ADDRESS.matcher(each).matches());
    if (wrong || addresses.isEmpty() || addresses.size() > MOST_RECIPIENTS) {
      faults.add(Fault.of("recipients", "statistics.fault.recipients", "" + MOST_RECIPIENTS));
    }
    return addresses;
  }

  private static <E extends Enum<E>> E one(
      E[] choices, String name, Map<String, String> sent, List<Fault> faults) {
    return ReportQuery.chosen(List.of(choices), name, sent.get(name), faults).orElse(choices[0]);
  }
}
