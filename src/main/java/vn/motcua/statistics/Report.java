package vn.motcua.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.base.LegalRule;

/**
 * A report.
 *
 * @param scope name of the agency it is of; null when it is of several
 * @param columns what each column says
 * @param rows in the order of the form
 * @param total over all rows
 * @param yearBefore the total of the same period a year earlier
 * @param countedAt as of when it is; empty before anything was counted
 * @param closing the closing that it shows; null when it is live
 * @param corrections what became known of closed days and counts in this period: by column, in the
 *     order of the columns; empty when nothing did
 * @param rules settings that it was counted by
 * @param notes what else has to be known to read it
 */
public record Report(
    ReportRequest request,
    @Nullable Bilingual scope,
    List<Head> columns,
    List<Row> rows,
    Row total,
    Row yearBefore,
    Optional<Instant> countedAt,
    @Nullable Closing closing,
    List<Value> corrections,
    List<LegalRule> rules,
    List<Bilingual> notes) {
  public Report {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    corrections = List.copyOf(corrections);
    rules = List.copyOf(rules);
  }

  /**
   * Head of a column.
   *
   * @param key names it in addresses; "statistics.column." in front, in the messages
   * @param number as the official form numbers it; empty where it does not
   * @param group key of the heading above, "statistics.group." in front; empty for none
   * @param name when it is no text of the messages; null else
   */
  public record Head(String key, String number, String group, @Nullable Bilingual name) {
    /** One whose name the messages have. */
    public Head(String key, String number, String group) {
      this(key, number, group, null);
    }
  }

  /**
   * A row.
   *
   * @param key names it in addresses; empty for the total
   * @param name what it stands for
   * @param below belongs to the sub-total above it
   * @param leads whether the reader may be led to the dossiers behind its figures
   */
  public record Row(String key, Bilingual name, boolean below, boolean leads, List<Value> values) {
    public Row {
      values = List.copyOf(values);
    }

    /** One that leads to its dossiers. */
    public Row(String key, Bilingual name, boolean below, List<Value> values) {
      this(key, name, below, true, values);
    }
  }
}
