package vn.motcua.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Bilingual;
import vn.motcua.dossier.EventFeed;
import vn.motcua.dossier.Happened;

/**
 * The SQL that finds the dossiers behind a figure. The figure's terms become an expression over the
 * ledger; only names of measures and numbers of ours are written into it, never what a person sent.
 */
@Repository
class DrillStore {
  /** Where a figure's expression goes; the statements stand with that of the received. */
  private static final String SUM = "coalesce(d.received, 0)";

  private static final String ANY = "d.received is not null";

  private static final String BEHIND =
      """
      select d.dossier_id, sum(coalesce(d.received, 0)) as count
      from statistics.delta d
      join statistics.member p on p.no = d.procedure
      where d.day <= :to and d.position <= :asKnown and (d.received is not null)
        and (cast(:all as boolean)
          or case cast(:axis as int) when 2 then d.receiver else d.agency end = any(:agencies))
        and (cast(:first as int) is null
          or case cast(:axis as int) when 2 then d.receiver else d.agency end = :first)
        and (cast(:second as int) is null
          or case cast(:by as text) when 'UNIT' then d.unit when 'PROCEDURE' then d.procedure
            when 'OFFICER' then d.officer when 'CHANNEL' then d.way else p.parent end = :second)
      group by d.dossier_id
      having sum(coalesce(d.received, 0)) <> 0
      """;
  private static final String PAGE =
      """
      with behind as (
      %s),
      page as (
        select b.count, s.*
        from behind b
        join statistics.fact s using (dossier_id)
        order by s.filed_at, s.code
        limit :limit offset :offset)
      select g.*, p.key as procedure_key, p.name as procedure_name, p.name_en as procedure_name_en,
        f.key as field_key, r.key as receiver_key, u.key as unit_key,
        a.key as agency_key, a.name as agency_name, a.name_en as agency_name_en
      from page g
      join statistics.member p on p.no = g.procedure
      join statistics.member f on f.no = p.parent
      join statistics.member r on r.no = g.receiver
      join statistics.member a on a.no = g.agency
      left join statistics.member u on u.no = g.unit
      order by g.filed_at, g.code
      """
          .formatted(BEHIND);

  /**
   * The last event that was known at a position; at none in particular, the last that was counted.
   */
  private static final String MARK =
      """
      select tx, place
      from statistics.cursor
      where :asKnown = %1$d
      union all
      (select tx, place
      from statistics.known
      where position <= :asKnown and :asKnown <> %1$d
      order by position desc
      limit 1)
      """
          .formatted(SumReader.View.NOW);

  private static final String TOTAL =
      """
      select count(*), coalesce(sum(count), 0)
      from (
      %s) behind
      """
          .formatted(BEHIND);

  private final JdbcClient jdbc;
  private final EventFeed feed;

  DrillStore(JdbcClient jdbc, EventFeed feed) {
    this.jdbc = jdbc;
    this.feed = feed;
  }

  /**
   * Which figure.
   *
   * @param agencies whose, null for all
   * @param first first member that its row stands for; null for every
   * @param second second member, or the way; null for every
   */
  record Which(
      Figure.Count figure,
      Period period,
      SumReader.View view,
      Axis axis,
      Grouping by,
      @Nullable Set<Integer> agencies,
      @Nullable Integer first,
      @Nullable Integer second) {}

  /**
   * How many dossiers are behind a figure, and what they add up to.
   *
   * @param sum equals the figure
   */
  record Total(long dossiers, long sum) {}

  Total total(Which which) {
    return bound(TOTAL, which)
        .query((row, n) -> new Total(row.getLong(1), row.getLong(2)))
        .single();
  }

  List<DossierLine> page(Which which, int limit, int offset) {
    List<Found> found =
        bound(PAGE, which)
            .param("limit", limit)
            .param("offset", offset)
            .query((row, n) -> found(row))
            .list();
    Map<UUID, List<Happened>> trails =
        feed.trails(
            found.stream().map(each -> each.subject().dossierId()).toList(),
            mark(which.view().asKnown()));
    return found.stream()
        .map(each -> each.line(trails.getOrDefault(each.subject().dossierId(), List.of())))
        .toList();
  }

  private EventFeed.Mark mark(long asKnown) {
    return jdbc.sql(MARK)
        .param("asKnown", asKnown)
        .query((row, n) -> new EventFeed.Mark(row.getLong("tx"), row.getLong("place")))
        .optional()
        .orElse(EventFeed.Mark.START);
  }

  /** A dossier behind a figure, before its trail is read. */
  private record Found(Subject subject, Bilingual procedure, Bilingual agency, long count) {
    DossierLine line(List<Happened> trail) {
      Fact fact = Fact.unknown(subject);
      for (Happened happened : trail) {
        fact = fact.after(Happening.of(0, happened, null, null));
      }
      return new DossierLine(
          subject.dossierId(),
          subject.code(),
          procedure,
          subject.competentAgencyId(),
          agency,
          subject.way(),
          subject.filedAt(),
          fact.acceptedAt(),
          fact.dueAt(),
          fact.endedAt(),
          fact.outcome(),
          fact.apologisedAt() != null,
          count,
          DossierLine.Holder.of(trail));
    }
  }

  private JdbcClient.StatementSpec bound(String sql, Which which) {
    Set<Integer> agencies = which.agencies();
    return jdbc.sql(of(which.figure(), sql))
        .param("from", which.period().from())
        .param("to", which.period().to())
        .param("asKnown", which.view().asKnown())
        .param("closed", which.view().closed())
        .param("axis", which.axis().no())
        .param("by", which.by().name())
        .param("all", agencies == null)
        .param("agencies", agencies == null ? new Integer[0] : agencies.toArray(Integer[]::new))
        .param("first", which.first())
        .param("second", which.second());
  }

  private static String of(Figure.Count figure, String sql) {
    String sum = figure.terms().stream().map(DrillStore::term).collect(Collectors.joining(" + "));
    String any =
        figure.terms().stream()
            .map(term -> "d." + term.measure().column() + " is not null")
            .distinct()
            .collect(Collectors.joining(" or "));
    return sql.replace(SUM, sum).replace(ANY, any);
  }

  /** What a line of the ledger adds to a term. */
  private static String term(Term term) {
    String part =
        term.parts().size() == Part.values().length
            ? "true"
            : (term.parts().contains(Part.BEFORE) ? "" : "not ")
                + "(d.day < :from and d.position <= :closed)";
    String ways =
        term.ways().stream()
            .map(way -> "" + way.ordinal())
            .sorted()
            .collect(Collectors.joining(", "));
    return "%d * case when %s and d.way in (%s) then coalesce(d.%s, 0) else 0 end"
        .formatted(term.sign(), part, ways, term.measure().column());
  }

  private static Found found(ResultSet row) throws SQLException {
    String unit = row.getString("unit_key");
    return new Found(
        new Subject(
            row.getObject("dossier_id", UUID.class),
            row.getString("code"),
            row.getString("procedure_key"),
            row.getString("field_key"),
            UUID.fromString(row.getString("receiver_key")),
            UUID.fromString(row.getString("agency_key")),
            unit == null ? null : UUID.fromString(unit),
            Way.values()[row.getInt("way")],
            row.getBoolean("payable"),
            FactStore.texts(row.getArray("scans")),
            FactStore.moment(row, "filed_at")),
        new Bilingual(row.getString("procedure_name"), row.getString("procedure_name_en")),
        new Bilingual(row.getString("agency_name"), row.getString("agency_name_en")),
        row.getLong("count"));
  }
}
