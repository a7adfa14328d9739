package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Field;
import vn.motcua.dossier.EventFeed;
import vn.motcua.organisation.Agencies;

/** Counts what happened in a {@link Town}, some of it in the sums, some not, as at any moment. */
@TestComponent
class CountedTown {
  /** Totals are ahead of what is still to come for days before them. */
  private static final int AHEAD = 20;

  @Autowired private Counting counting;
  @Autowired private MemberStore members;
  @Autowired private CursorStore cursor;
  @Autowired private Agencies agencies;
  @Autowired private Calendars calendars;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private LocalDate last = Segment.BEGINNING;

  /** Enters the procedures that a town has. */
  void procedures() {
    transaction.executeWithoutResult(
        status -> {
          Members batch = members();
          for (int i = 1; i <= 4; i++) {
            batch.procedure(
                "1.00" + i,
                "Thủ tục " + i,
                "Procedure " + i,
                new Field("linh-vuc-" + i % 2, "Lĩnh vực " + i % 2, ""));
          }
        });
  }

  void count(List<Happening> batch) {
    last = FigureRules.day(batch.getLast().at());
    transaction.executeWithoutResult(
        status -> {
          CursorStore.Cursor before = cursor.take().orElseThrow();
          counting.count(batch, members(), new OfficeHours(calendars, agencies));
          CursorStore.Cursor counted =
              before.counted(batch.getLast().position(), EventFeed.Mark.START);
          if (batch.size() % 5 == 0) {
            counted = counting.total(counted, last.plusDays(AHEAD));
          }
          if (batch.size() % 3 == 0) {
            fold(counted);
          } else {
            cursor.move(counted);
          }
          cursor.note(counted, batch.getLast().at());
        });
  }

  private void fold(CursorStore.Cursor counted) {
    counting.fold(counted);
    cursor.move(counted.whole());
  }

  void forget() {
    transaction.executeWithoutResult(status -> cursor.empty());
  }

  /** Everything that reports read, but for when it was written. All of it is in the sums then. */
  String fingerprint() {
    transaction.executeWithoutResult(
        status -> {
          fold(cursor.take().orElseThrow());
          cursor.move(counting.total(cursor.take().orElseThrow(), last.plusDays(AHEAD)));
        });
    return jdbc.sql(
            """
            select md5(string_agg(t, '|' order by t))
            from (
              select cast(r as text) as t from statistics.rollup r
              union all select cast(d as text) from statistics.delta d
              union all select cast(f as text) from statistics.fact f
              union all select cast(a as text) from statistics.anomaly a) all_of_it
            """)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private Members members() {
    return new Members(members, agencies);
  }
}
