package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Messages;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;

/** The figures that are open to everybody: the sums of the reports, without what is behind them. */
@Service
public class PublicReports {
  private static final int MONTHS = 12;
  private static final int RECEIVED = column("received");
  private static final int ON_TIME = column("on_time");

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
    Sums now = sums.read(Axis.AGENCY, period, view, need.toldApart(), null);
    Period earlier = period.yearBefore();
    Sums before = sums.read(Axis.AGENCY, earlier, view(earlier), need, null);

    Map<String, Report.Row> past = rows.byKey(before, Grouping.AGENCY);
    List<Value> none = rows.total(Sums.none(need)).values();
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
        List.of(months(period, rows), fields(period, view, rows, all), channels(rows, now)),
        asOf,
        closing != null);
  }

  private PublicBreakdown months(Period period, Rows rows) {
    Need need = Need.of(Forms.open());
    Period.Kind calendar = Objects.requireNonNull(period.calendar());
    List<Period> months = new ArrayList<>();
    Period last = Period.around(calendar, Period.Length.MONTH, period.to());
    for (int i = 0; i < MONTHS; i++) {
      months.addFirst(last);
      last = last.before();
    }
    Map<LocalDate, Sums> halves =
        sums.halves(months.getFirst().from(), months.getLast().to(), need);
    List<PublicBreakdown.Slice> slices = new ArrayList<>();
    for (Period month : months) {
      Sums own =
          halves.entrySet().stream()
              .filter(half -> !half.getKey().isBefore(month.from()))
              .filter(half -> !half.getKey().isAfter(month.to()))
              .map(Map.Entry::getValue)
              .reduce(Sums.none(need), Sums::plus);
      String name = "%02d/%d".formatted(month.number(), month.year());
      slices.add(
          slice(
              "%d-%02d".formatted(month.year(), month.number()),
              new Bilingual(name, name),
              rows.total(own)));
    }
    return new PublicBreakdown(PublicBreakdown.By.MONTH, slices);
  }

  private PublicBreakdown fields(
      Period period, SumReader.View view, Rows rows, List<Member> members) {
    Map<String, String> codes =
        members.stream()
            .filter(member -> member.kind() == Member.Kind.FIELD)
            .collect(Collectors.toMap(member -> "" + member.no(), Member::key));
    Sums found = sums.read(Axis.PROCEDURE, period, view, Need.of(Forms.open()), null);
    return new PublicBreakdown(
        PublicBreakdown.By.FIELD,
        rows.of(found, Grouping.FIELD).stream()
            .map(row -> slice(codes.getOrDefault(row.key(), ""), row.name(), row))
            .filter(PublicReports::counted)
            .sorted(Comparator.comparingLong(PublicBreakdown.Slice::received).reversed())
            .toList());
  }

  private static PublicBreakdown channels(Rows rows, Sums now) {
    return new PublicBreakdown(
        PublicBreakdown.By.CHANNEL,
        rows.of(now, Grouping.CHANNEL).stream()
            .map(row -> slice(Way.values()[Integer.parseInt(row.key())].name(), row.name(), row))
            .filter(PublicReports::counted)
            .toList());
  }

  private static boolean counted(PublicBreakdown.Slice slice) {
    return slice.received() != 0 || slice.settled() != 0;
  }

  /** A row under the columns of {@link Forms#open()}. */
  private static PublicBreakdown.Slice slice(String code, Bilingual name, Report.Row row) {
    Value.Count received = (Value.Count) row.values().get(RECEIVED);
    Value.Share onTime = (Value.Share) row.values().get(ON_TIME);
    return new PublicBreakdown.Slice(code, name, received.number(), onTime.whole(), onTime);
  }

  private SumReader.View view(Period period) {
    return sums.view(period, SumReader.View.NOW, false);
  }

  private static int column(String key) {
    return Forms.open().stream().map(Column::key).toList().indexOf(key);
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
