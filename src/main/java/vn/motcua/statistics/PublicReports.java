package vn.motcua.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Messages;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;

/** The figures that are open to everybody: the sums of the reports, without what is behind them. */
@Service
public class PublicReports {
  private final SumReader sums;
  private final MemberStore members;
  private final Agencies agencies;
  private final Messages messages;

  PublicReports(SumReader sums, MemberStore members, Agencies agencies, Messages messages) {
    this.sums = sums;
    this.members = members;
    this.agencies = agencies;
    this.messages = messages;
  }

  /** Figures of every agency; of a closed period as it was closed. */
  @Transactional(readOnly = true)
  public PublicFigures of(Period period) {
    List<Column> form = Forms.open();
    Need need = Need.of(form);
    List<Member> all = members.all();
    Rows rows = new Rows(all, form, messages);
    SumReader.View view = view(period);
    Sums now = sums.read(Axis.AGENCY, period, view, need, null);
    Period earlier = period.yearBefore();
    Sums before = sums.read(Axis.AGENCY, earlier, view(earlier), need, null);

    Map<String, Report.Row> past =
        rows.of(before, Grouping.AGENCY).stream()
            .collect(Collectors.toMap(Report.Row::key, Function.identity()));
    List<Value> none = rows.total(new Sums()).values();
    Map<String, String> codes = codes(all);
    Report.Row total = rows.total(now);
    Closing closing = view.closing();
    Instant asOf = closing == null ? sums.asOf().orElse(null) : closing.closedAt();
    return new PublicFigures(
        period,
        form.stream().map(Column::key).toList(),
        rows.of(now, Grouping.AGENCY).stream()
            .map(
                row ->
                    new PublicFigures.Line(
                        codes.getOrDefault(row.key(), ""),
                        row.name(),
                        row.values(),
                        past.containsKey(row.key()) ? past.get(row.key()).values() : none))
            .toList(),
        new PublicFigures.Line("", total.name(), total.values(), rows.total(before).values()),
        asOf,
        closing != null);
  }

  private SumReader.View view(Period period) {
    return sums.view(period, SumReader.View.NOW, false);
  }

  /** Codes of the agencies by the key of their rows. */
  private Map<String, String> codes(List<Member> all) {
    Map<String, UUID> ids =
        all.stream()
            .filter(member -> member.kind() == Member.Kind.AGENCY)
            .collect(Collectors.toMap(member -> "" + member.no(), m -> UUID.fromString(m.key())));
    Map<UUID, Agency> known = agencies.of(Set.copyOf(ids.values()));
    ids.values().retainAll(known.keySet());
    return ids.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, id -> Objects.requireNonNull(known.get(id.getValue())).code()));
  }
}
