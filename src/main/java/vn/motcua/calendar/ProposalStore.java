package vn.motcua.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Changes of calendars that wait for a yes. */
@Repository
final class ProposalStore {
  private static final String INSERT =
      """
      insert into calendar.proposal (id, calendar, seen, change, reason, author, made_at)
      values (:id, :calendar, :seen, cast(:change as jsonb), :reason, :author, :at)
      """;
  private static final String SELECT =
      """
      select id, calendar, seen, change, reason, author, made_at, confirmed_at
      from calendar.proposal
      where id = :id
      """;
  private static final String CONFIRM =
      """
      update calendar.proposal
      set confirmed_at = :at
      where id = :id and confirmed_at is null
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  ProposalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CalendarProposal proposal) {
    jdbc.sql(INSERT)
        .param("id", proposal.id())
        .param("calendar", proposal.calendar())
        .param("seen", proposal.seen())
        .param("change", json.writerFor(CalendarChange.class).writeValueAsString(proposal.change()))
        .param("reason", proposal.reason())
        .param("author", proposal.author())
        .param("at", proposal.madeAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<CalendarProposal> find(UUID id) {
    return jdbc.sql(SELECT)
        .param("id", id)
        .query(
            (row, n) ->
                new CalendarProposal(
                    row.getObject("id", UUID.class),
                    row.getString("calendar"),
                    row.getInt("seen"),
                    json.readValue(row.getString("change"), CalendarChange.class),
                    row.getString("reason"),
                    row.getString("author"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("confirmed_at", OffsetDateTime.class))))
        .optional();
  }

  /** False when somebody confirmed it already. */
  boolean confirm(UUID id, Instant at) {
    return jdbc.sql(CONFIRM).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
