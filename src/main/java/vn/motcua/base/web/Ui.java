package vn.motcua.base.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.base.Fault;
import vn.motcua.base.Formats;
import vn.motcua.base.Messages;
import vn.motcua.base.Refused;
import vn.motcua.base.Word;

/**
 * What every template is given: texts in the person's language, formats, the request it answers,
 * and the faults of the form just sent.
 */
public final class Ui {
  private final Messages messages;
  private final Assets assets;
  private final Visit visit;
  private final List<Fault> faults;
  private final @Nullable Notice notice;

  Ui(Messages messages, Assets assets, Visit visit, List<Fault> faults, @Nullable Notice notice) {
    this.messages = messages;
    this.assets = assets;
    this.visit = visit;
    this.faults = faults;
    this.notice = notice;
  }

  /** The text of a key in the language of the page. */
  public String t(String key, @Nullable Object... args) {
    return messages.text(visit.language(), key, args);
  }

  /** The name of a constant in the language of the page. */
  public String t(Enum<?> constant) {
    return messages.text(visit.language(), constant);
  }

  /** The text of a code, the code itself where the messages have none. */
  public String t(Word word) {
    return messages.has(word.key()) ? t(word.key()) : word.code();
  }

  public String t(Fault fault) {
    return messages.text(visit.language(), fault.key(), fault.args());
  }

  public String t(Refused refused) {
    return messages.text(visit.language(), refused.key(), refused.args());
  }

  public String t(Notice notice) {
    return messages.text(visit.language(), notice.key(), notice.args());
  }

  /** A name kept in both languages: the one of the page, Vietnamese where English is empty. */
  public String name(String vietnamese, @Nullable String english) {
    return english == null || english.isBlank() || lang().equals("vi") ? vietnamese : english;
  }

  /** "vi" or "en". */
  public String lang() {
    return visit.language().getLanguage();
  }

  public Locale locale() {
    return visit.language();
  }

  public String date(Instant moment) {
    return Formats.date(moment);
  }

  public String date(LocalDate day) {
    return Formats.date(day);
  }

  public String dateTime(Instant moment) {
    return Formats.dateTime(moment);
  }

  public String time(Instant moment) {
    return Formats.time(moment);
  }

  /** An amount of đồng: "52.000 đ". */
  public String money(long dong) {
    return Formats.money(dong);
  }

  /** The size of a file, in kB or MB. */
  public String size(long bytes) {
    return Formats.size(bytes);
  }

  public String number(long number) {
    return Formats.number(number);
  }

  public String path() {
    return visit.path();
  }

  /** Query of the request as sent, the empty string when there is none. */
  public String query() {
    return visit.query() == null ? "" : visit.query();
  }

  /** This page's address with one parameter of its query set, for pagination and filters. */
  public String here(String parameter, Object value) {
    return UriComponentsBuilder.fromPath(visit.path())
        .query(query())
        .replaceQueryParam(parameter, value)
        .build()
        .toUriString();
  }

  /** Where the other language of this page is; the home page when it answers a form. */
  public String inLanguage(String language) {
    return visit.get() ? here("lang", language) : "/?lang=" + language;
  }

  /** Hidden field of every form that is posted; {@code form.jte} writes it. */
  public Content csrf() {
    Visit.Csrf csrf = visit.csrf().get();
    return output -> {
      if (csrf != null) {
        output.writeContent(
            "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(csrf.name(), csrf.value()));
      }
    };
  }

  /** Name of the person signed in, null for a visitor. */
  public @Nullable String person() {
    return visit.person();
  }

  public List<Menu.Entry> menu() {
    return visit.menu();
  }

  public @Nullable Notice notice() {
    return notice;
  }

  public List<Fault> faults() {
    return faults;
  }

  /** What is wrong with a field, null when nothing is. */
  public @Nullable String fault(String field) {
    return faults.stream()
        .filter(f -> f.field().equals(field))
        .findFirst()
        .map(this::t)
        .orElse(null);
  }

  /** Ids of what describes a field: its hint and its fault; null when it has neither. */
  public @Nullable String describedBy(String field, @Nullable String hint) {
    String ids =
        (hint == null ? "" : field + "-hint ") + (fault(field) == null ? "" : field + "-error");
    return ids.isEmpty() ? null : ids.trim();
  }

  /**
   * An icon of Bootstrap Icons by name, drawn in the line; decoration only, so always with text.
   */
  public Content icon(String name) {
    String svg = assets.icon(name);
    return output -> output.writeContent(svg);
  }

  public Assets assets() {
    return assets;
  }
}
