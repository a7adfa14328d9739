package vn.motcua.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.base.Bilingual;
import vn.motcua.base.web.Option;
import vn.motcua.base.web.Ui;
import vn.motcua.dossier.Promises.Published;

/**
 * What agencies promise beyond the law, and a form for one more.
 *
 * @param agencies names by id, of those in the list and those that can promise
 * @param offered agencies that can promise, to choose from
 * @param today what ends before it is over
 */
public record PromisesPage(
    List<Published> promises,
    Map<UUID, Bilingual> agencies,
    List<Option> offered,
    LocalDate today,
    PromiseForm form) {
  public PromisesPage {
    promises = List.copyOf(promises);
    agencies = Map.copyOf(agencies);
    offered = List.copyOf(offered);
  }

  /** Name of an agency in the language of the page. */
  public String agency(Ui ui, UUID id) {
    Bilingual name = agencies.get(id);
    return name == null ? id.toString() : name.in(ui.locale());
  }

  /** Whether it can still be ended. */
  public boolean open(Published published) {
    LocalDate last = published.promise().validTo();
    return last == null || last.isAfter(today);
  }

  /** The days of the week, to choose from. */
  public static List<Option> weekdays(Ui ui) {
    return List.of(DayOfWeek.values()).stream()
        .map(
            day ->
                Option.of(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, ui.locale())))
        .toList();
  }
}
