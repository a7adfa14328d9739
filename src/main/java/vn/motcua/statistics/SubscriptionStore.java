package vn.motcua.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of reports by e-mail: who ordered which, and what became of each. */
@Repository
class SubscriptionStore {
  private static final String COLUMNS =
      """
      s.id, s.officer_id, s.language, s.kind, s.grouping, s.agency, s.calendar, s.length, s.format,
        s.schedule, s.recipients, s.since
      """;
  private static final String MAILING =
      COLUMNS.strip() + ", m.due_on, m.from_day, m.to_day, m.state, m.attempts, m.at, m.problem\n";
  private static final String ADD =
      """
      insert into statistics.subscription (id, officer_id, language, kind, grouping, agency,
        calendar, length, format, schedule, recipients, since)
      values (:id, :officer, :language, :kind, :by, :agency, :calendar, :length, :format,
        :schedule, :recipients, :since)
      """;
  private static final String END =
      """
      update statistics.subscription
      set ended_at = :at
      where id = :id and officer_id = :officer and ended_at is null
      """;

  /** What waits of an ended subscription is not sent any more. */
  private static final String DROP =
      """
      delete from statistics.mailing
      where subscription_id = :id and state = 'WAITING'
      """;

  private static final String RUNNING =
      """
      select %s
      from statistics.subscription s
      where s.ended_at is null and (cast(:officer as uuid) is null or s.officer_id = :officer)
      order by s.since
      """
          .formatted(COLUMNS);
  private static final String PLAN =
      """
      insert into statistics.mailing (subscription_id, due_on, from_day, to_day, state, attempts,
        at, problem)
      values (:id, :on, :from, :to, 'WAITING', 0, :at, '')
      on conflict do nothing
      """;
  private static final String PLAN_CLOSED =
      """
      insert into statistics.mailing (subscription_id, due_on, from_day, to_day, state, attempts,
        at, problem)
      select s.id, cast(c.closed_at at time zone 'Asia/Ho_Chi_Minh' as date), c.from_day, c.to_day,
        'WAITING', 0, :at, ''
      from statistics.subscription s
      join statistics.closing c on c.calendar = s.calendar and c.length = s.length
      where s.schedule = 'AFTER_CLOSING' and s.ended_at is null and c.closed_at > s.since
      on conflict do nothing
      """;
  private static final String LOST =
      """
      update statistics.mailing
      set state = 'UNKNOWN'
      where state = 'SENDING' and at < :before
      """;
  private static final String NEXT =
      """
      select %s
      from statistics.mailing m
      join statistics.subscription s on s.id = m.subscription_id
      where m.state = 'WAITING' and m.at <= :now
      order by m.at, m.due_on, m.subscription_id
      limit 1
      """
          .formatted(MAILING);
  private static final String OF =
      """
      select %s
      from statistics.mailing m
      join statistics.subscription s on s.id = m.subscription_id
      where s.officer_id = :officer
      order by m.at desc, m.due_on desc, m.subscription_id
      limit :limit
      """
          .formatted(MAILING);
  private static final String CLAIM =
      """
      update statistics.mailing
      set state = 'SENDING', attempts = attempts + 1, at = :at
      where subscription_id = :id and due_on = :on and from_day = :from and state = 'WAITING'
        and attempts = :attempts
      """;
  private static final String SETTLE =
      """
      update statistics.mailing
      set state = :state, at = :at, problem = :problem
      where subscription_id = :id and due_on = :on and from_day = :from
        and state in ('WAITING', 'SENDING')
      """;

  private final JdbcClient jdbc;

  SubscriptionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Subscription order) {
    jdbc.sql(ADD)
        .param("id", order.id())
        .param("officer", order.officerId())
        .param("language", order.language().toLanguageTag())
        .param("kind", order.kind().name())
        .param("by", order.by().name())
        .param("agency", order.agency())
        .param("calendar", order.calendar().name())
        .param("length", order.length().name())
        .param("format", order.format().name())
        .param("schedule", order.schedule().name())
        .param("recipients", order.recipients().toArray(String[]::new))
        .param("since", order.since().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether there was one of this officer to end. */
  boolean end(UUID id, UUID officer, Instant at) {
    boolean ended =
        jdbc.sql(END)
                .param("id", id)
                .param("officer", officer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (ended) {
      jdbc.sql(DROP).param("id", id).update();
    }
    return ended;
  }

  /** Those that run, of everybody. */
  List<Subscription> running() {
    return jdbc.sql(RUNNING).param("officer", null).query((row, n) -> subscription(row)).list();
  }

  /** Those of an officer that run. */
  List<Subscription> running(UUID officer) {
    return jdbc.sql(RUNNING).param("officer", officer).query((row, n) -> subscription(row)).list();
  }

  /** Puts it down to be sent, unless it was before. */
  void plan(Subscription order, Subscription.Due due, Instant now) {
    jdbc.sql(PLAN)
        .param("id", order.id())
        .param("on", due.on())
        .param("from", due.period().from())
        .param("to", due.period().to())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The same for every period that was closed since somebody wants it. */
  void planClosed(Instant now) {
    jdbc.sql(PLAN_CLOSED).param("at", now.atOffset(ZoneOffset.UTC)).update();
  }

  /** Gives up what is being sent since before a moment: whoever did has ended. */
  void lost(Instant before) {
    jdbc.sql(LOST).param("before", before.atOffset(ZoneOffset.UTC)).update();
  }

  /** One that may be sent now. */
  Optional<Mailing> next(Instant now) {
    return jdbc.sql(NEXT)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> mailing(row))
        .optional();
  }

  /** What became of an officer's e-mails, the latest first. */
  List<Mailing> of(UUID officer, int limit) {
    return jdbc.sql(OF)
        .param("officer", officer)
        .param("limit", limit)
        .query((row, n) -> mailing(row))
        .list();
  }

  /** Whether it is the caller who sends it: for one of several it is. */
  boolean claim(Mailing mailing, Instant now) {
    return jdbc.sql(CLAIM)
            .param("id", mailing.subscription().id())
            .param("on", mailing.dueOn())
            .param("from", mailing.period().from())
            .param("attempts", mailing.attempts())
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Writes down what became of it. */
  void settle(Mailing mailing) {
    jdbc.sql(SETTLE)
        .param("id", mailing.subscription().id())
        .param("on", mailing.dueOn())
        .param("from", mailing.period().from())
        .param("state", mailing.state().name())
        .param("at", mailing.at().atOffset(ZoneOffset.UTC))
        .param("problem", mailing.problem())
        .update();
  }

  private static Mailing mailing(ResultSet row) throws SQLException {
    Subscription order = subscription(row);
    return new Mailing(
        order,
        row.getObject("due_on", LocalDate.class),
        new Period(
            order.calendar(),
            order.length(),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class)),
        Mailing.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        FactStore.moment(row, "at"),
        row.getString("problem"));
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        row.getObject("id", UUID.class),
        row.getObject("officer_id", UUID.class),
        Locale.forLanguageTag(row.getString("language")),
        ReportKind.valueOf(row.getString("kind")),
        Grouping.valueOf(row.getString("grouping")),
        row.getString("agency"),
        Period.Kind.valueOf(row.getString("calendar")),
        Period.Length.valueOf(row.getString("length")),
        ReportFiles.Format.valueOf(row.getString("format")),
        Subscription.Schedule.valueOf(row.getString("schedule")),
        List.of((String[]) row.getArray("recipients").getArray()),
        FactStore.moment(row, "since"));
  }
}
