package vn.motcua.load;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.Ids;
import vn.motcua.base.LegalRules;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Examples;
import vn.motcua.dossier.Happened;
import vn.motcua.dossier.HashChain;
import vn.motcua.dossier.TrailEntry;

/** A dossier of the database with everything that belongs to it, ready to be cast again. */
final class Mould {
  private static final String NULL = "\\N";

  private final Dossier example;
  private final Times times;
  private final List<Happened> trail;
  private final Map<String, String> places = new HashMap<>();
  private final List<Text> data = new ArrayList<>();
  private final Map<Table, List<Text>> rows = new LinkedHashMap<>();
  private final int files;
  private boolean receipt;

  /**
   * @throws Times.Unlike when the example has something that could not be copied truthfully
   */
  Mould(
      Examples.Example example,
      List<Table> tables,
      JdbcClient jdbc,
      WorkingCalendar calendar,
      LegalRules rules) {
    this.example = example.dossier();
    this.trail = example.trail();
    this.times = new Times(example, calendar, rules);
    if (this.example.redoOf() != null) {
      throw new Times.Unlike("it is another done again");
    }
    List<UUID> stored =
        trail.stream().flatMap(happened -> attached(happened.event())).distinct().toList();
    files = stored.size();
    IntStream.range(0, files).forEach(i -> places.put(stored.get(i).toString(), "file " + i));
    names();
    for (Happened happened : trail) {
      data.add(text(happened));
    }
    for (Table table : tables) {
      List<UUID> keys = table.files() ? stored : List.of(this.example.id());
      List<Text> lines = new ArrayList<>();
      for (List<@Nullable String> row : table.rows(jdbc, keys)) {
        lines.add(line(table, row, lines.size()));
      }
      if (!lines.isEmpty()) {
        rows.put(table, lines);
      }
    }
  }

  private static Stream<UUID> attached(DossierEvent event) {
    return switch (event) {
      case DossierEvent.Filed e -> e.files().stream().map(DossierEvent.Attachment::fileId);
      case DossierEvent.Supplemented e -> e.files().stream().map(DossierEvent.Attachment::fileId);
      case DossierEvent.StepCompleted e -> e.files().stream().map(DossierEvent.Attachment::fileId);
      case DossierEvent.ResultAttached e -> e.files().stream().map(DossierEvent.Attachment::fileId);
      default -> Stream.of();
    };
  }

  private void names() {
    places.put(example.id().toString(), "dossier");
    places.put(example.code(), "code");
    places.put(example.trackingKey(), "tracking");
    places.put(example.applicant().name(), "name");
    places.put(example.applicant().identity(), "identity");
    if (example.applicant().phone() != null) {
      places.put(example.applicant().phone(), "phone");
    }
    if (example.citizenId() != null) {
      places.put(example.citizenId().toString(), "citizen");
    }
    for (Happened happened : trail) {
      if (happened.event() instanceof DossierEvent.FeeCollected fee) {
        places.put(fee.receipt(), "receipt label");
        receipt = true;
      }
    }
  }

  private @Nullable String known(String value) {
    String place = places.get(value);
    if (place != null || value.length() < 20 || !value.endsWith("Z")) {
      return place;
    }
    try {
      return times.place(Instant.parse(value));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private Text text(Happened happened) {
    Text json = Text.ofJson(happened.entry().data(), this::known);
    return happened.event() instanceof DossierEvent.Finished finished
        ? json.with(Boolean.toString(finished.overdue()), "overdue")
        : json;
  }

  private Text line(Table table, List<@Nullable String> row, int number) {
    List<Text> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(cell(table, table.columns().get(i), row.get(i), number));
    }
    return Text.joined(cells, "\t", "\n");
  }

  private Text cell(Table table, Table.Column column, @Nullable String value, int number) {
    if (value == null) {
      return Text.constant(NULL);
    }
    return switch (table.name() + "." + column.name()) {
      case "dossier.event.data" -> Text.place("data " + number);
      case "dossier.event.hash" -> hash("hash " + number, column);
      case "dossier.event.actor_name" -> Text.place("actor " + number);
      case "dossier.dossier.last_hash" -> hash("hash " + (trail.size() - 1), column);
      case "dossier.dossier.accept_by" -> Text.place(Times.ACCEPT);
      case "worklist.entry.step_due_at" -> Text.place(times.stepPlace(Instant.parse(value)));
      case "dossier.receipt.number" -> Text.place("receipt");
      case "dossier.receipt.year" -> Text.place("year");
      case "dossier.submission.key" -> Text.place("submission");
      default -> {
        if (column.time()) {
          yield Text.place(times.place(Instant.parse(value)));
        }
        if (column.json()) {
          yield Text.ofJson(value, this::known).escaped();
        }
        String place = known(value);
        yield place == null ? Text.constant(Text.escaped(value)) : Text.place(place);
      }
    };
  }

  private static Text hash(String place, Table.Column column) {
    return column.bytes() ? new Text(List.of("\\\\x", ""), List.of(place)) : Text.place(place);
  }

  UUID agency() {
    return example.receivingAgencyId();
  }

  /** Whether it still waits for somebody. */
  boolean open() {
    return !example.status().ended();
  }

  boolean receipt() {
    return receipt;
  }

  Instant end(Instant filed) {
    return times.end(filed);
  }

  /** When the fee is collected in a life filed at this moment. */
  Instant collected(Instant filed) {
    Map<String, Instant> moments = times.from(filed);
    for (int i = 0; i < trail.size(); i++) {
      if (trail.get(i).event() instanceof DossierEvent.FeeCollected) {
        return moments.getOrDefault(Times.event(i), filed);
      }
    }
    return filed;
  }

  /**
   * What tells one copy from another.
   *
   * @param receipt number in the agency's series of the year; 0 for one without
   */
  record Copy(Instant filed, String code, Person person, int year, int receipt) {}

  /** Writes a copy's rows as COPY reads them. */
  void cast(Copy copy, Map<Table, StringBuilder> into) {
    Map<String, String> values = new HashMap<>();
    Map<String, Instant> moments = times.from(copy.filed());
    moments.forEach((place, moment) -> values.put(place, moment.toString()));
    UUID id = Ids.next();
    values.put("dossier", id.toString());
    for (int i = 0; i < files; i++) {
      values.put("file " + i, Ids.next().toString());
    }
    Person person = copy.person();
    values.put("code", copy.code());
    values.put("tracking", id.toString().replace("-", "").substring(2));
    values.put("submission", "load-" + id);
    values.put("name", person.name());
    values.put("identity", person.identity());
    values.put("phone", person.phone());
    values.put("citizen", person.id().toString());
    values.put("year", Integer.toString(copy.year()));
    values.put("receipt", Integer.toString(copy.receipt()));
    values.put("receipt label", "%d/%07d".formatted(copy.year(), copy.receipt()));
    trail(id, person, moments, values);
    rows.forEach(
        (table, lines) -> {
          StringBuilder text = into.computeIfAbsent(table, t -> new StringBuilder(1 << 16));
          lines.forEach(line -> line.fill(values, text));
        });
  }

  /** The events in their order, each chained to the one before. */
  private void trail(
      UUID id, Person person, Map<String, Instant> moments, Map<String, String> values) {
    Instant due = moments.get(Times.DUE);
    String previous = HashChain.START;
    for (int i = 0; i < trail.size(); i++) {
      TrailEntry like = trail.get(i).entry();
      Instant at = moments.getOrDefault(Times.event(i), Instant.EPOCH);
      values.put("overdue", Boolean.toString(due != null && at.isAfter(due)));
      boolean citizen = like.actorId().equals(example.citizenId());
      String data = this.data.get(i).filled(values);
      TrailEntry entry =
          new TrailEntry(
              id,
              like.number(),
              like.type(),
              at,
              like.actorKind(),
              citizen ? person.id() : like.actorId(),
              citizen ? person.name() : like.actorName(),
              like.post(),
              like.status(),
              data,
              "");
      previous = Examples.hash(previous, entry);
      values.put("data " + i, Text.escaped(data));
      values.put("actor " + i, entry.actorName());
      values.put("hash " + i, previous);
    }
  }
}
