package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Doubt.Subject;

/**
 * The channels cell: through which channels, within what limit and for what fee. Rows of the
 * national table often carry cases instead of channels (house and works, near and remote), so a
 * limit that differs by channel, or a channel that stands twice, is never taken as it stands.
 */
final class ChannelText {
  private final List<ChannelTerm> terms = new ArrayList<>();
  private final List<FeeRule> fees = new ArrayList<>();
  private final Map<Key, Finding> findings = new LinkedHashMap<>();

  /** Findings of the same kind on the same text are one, with several channels. */
  private record Key(Subject subject, String text, String reason) {}

  private ChannelText() {}

  static ChannelText of(NationalLine line, LocalDate day) {
    ChannelText cell = new ChannelText();
    List<ChannelRow> rows = ChannelRow.of(line.channels());
    if (rows.isEmpty()) {
      String reason = line.channels().isEmpty() ? "channels-missing" : "unreadable";
      cell.find(Subject.LIMIT, Set.of(), line.channels(), reason);
      cell.find(Subject.FEE, Set.of(), line.channels(), reason);
    } else {
      cell.readLimits(rows, line.steps());
      cell.readFees(rows, line, day);
    }
    return cell;
  }

  /** One for each channel named; without a term where the limit is in doubt. */
  List<ChannelTerm> terms() {
    return List.copyOf(terms);
  }

  List<FeeRule> fees() {
    return List.copyOf(fees);
  }

  List<Finding> findings() {
    return List.copyOf(findings.values());
  }

  private void readLimits(List<ChannelRow> rows, String steps) {
    Map<Channel, LimitText> limits = new EnumMap<>(Channel.class);
    Set<Channel> twice = EnumSet.noneOf(Channel.class);
    for (ChannelRow row : rows) {
      if (limits.put(row.channel(), LimitText.of(row, steps)) != null) {
        twice.add(row.channel());
      }
    }
    Set<@Nullable String> texts = rows.stream().map(ChannelRow::limit).collect(Collectors.toSet());
    boolean cases = !twice.isEmpty() || texts.size() > 1;
    for (Map.Entry<Channel, LimitText> each : limits.entrySet()) {
      Term term = cases ? null : each.getValue().term();
      terms.add(new ChannelTerm(each.getKey(), term, null));
    }
    if (cases) {
      String reason = twice.isEmpty() ? "channels-differ" : "channel-twice";
      find(Subject.LIMIT, limits.keySet(), table(rows), reason);
      return;
    }
    for (ChannelRow row : rows) {
      String reason = LimitText.of(row, steps).reason();
      if (reason != null) {
        find(Subject.LIMIT, Set.of(row.channel()), shown(row, row.limit()), reason);
      }
    }
  }

  private void readFees(List<ChannelRow> rows, NationalLine line, LocalDate day) {
    String others = line.steps() + "\n" + line.requirements() + "\n" + line.papers();
    Map<Long, Set<Channel>> sums = new LinkedHashMap<>();
    Set<Channel> seen = new HashSet<>();
    boolean twice = false;
    Set<@Nullable String> texts = new HashSet<>();
    for (ChannelRow row : rows) {
      twice |= !seen.add(row.channel());
      texts.add(row.fee());
      FeeText fee = FeeText.of(row, others);
      if (fee.reason() != null) {
        find(Subject.FEE, Set.of(row.channel()), shown(row, row.fee()), fee.reason());
      } else {
        sums.computeIfAbsent(fee.amount(), sum -> EnumSet.noneOf(Channel.class)).add(row.channel());
      }
    }
    if (texts.size() > 1 && (twice || sums.size() > 1)) {
      find(Subject.FEE, seen, table(rows), twice ? "channel-twice" : "channels-differ");
      return;
    }
    sums.forEach(
        (sum, channels) -> {
          if (sum > 0) {
            Set<Channel> some = channels.size() == seen.size() ? Set.of() : channels;
            String key = "le-phi-" + (fees.size() + 1);
            fees.add(Corrected.fee(key, sum, some, day, line.decision()));
          }
        });
  }

  /** The cell with its remark, as a person needs it to judge. */
  private static String shown(ChannelRow row, @Nullable String cell) {
    return cell == null || row.rest().isEmpty()
        ? cell == null ? row.rest() : cell
        : cell + " | " + row.rest();
  }

  private static String table(List<ChannelRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.channel().nationalCode()
                    + ": "
                    + row.limit()
                    + " | "
                    + row.fee()
                    + " | "
                    + row.rest())
        .collect(Collectors.joining("\n"));
  }

  private void find(Subject subject, Set<Channel> channels, String text, String reason) {
    findings.merge(
        new Key(subject, text, reason),
        new Finding(subject, channels, text, reason),
        (one, other) -> {
          Set<Channel> both = EnumSet.noneOf(Channel.class);
          both.addAll(one.channels());
          both.addAll(other.channels());
          return new Finding(subject, both, text, reason);
        });
  }
}
