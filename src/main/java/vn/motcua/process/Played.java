package vn.motcua.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Refused;

/**
 * What a simulation came to.
 *
 * @param path every step that was opened, in order
 * @param notes what else happened, in order
 * @param waits the events that are waited for at its end
 * @param finished the end was reached
 * @param stop why the script could not be played to its end; null when it was
 */
public record Played(
    List<Visit> path, List<Note> notes, List<Wait> waits, boolean finished, @Nullable Stop stop) {
  public Played {
    path = List.copyOf(path);
    notes = List.copyOf(notes);
    waits = List.copyOf(waits);
  }

  /**
   * A step that somebody gets.
   *
   * @param about what this instance of a multi-instance step is about, else null
   * @param place code of the unit or agency where it is done, null at the dossier's own
   * @param due until when it is to be done, explained; null for a step without duration
   * @param closedAt null while it is open
   * @param outcome what it was closed with; null while it is open and when it was withdrawn
   */
  public record Visit(
      Step step,
      @Nullable String about,
      @Nullable String place,
      Instant openedAt,
      @Nullable StepDue due,
      @Nullable Instant closedAt,
      @Nullable String outcome) {
    /** Whether it was closed, or is still open at a moment, after its time. */
    public boolean late(Instant now) {
      Instant end = closedAt == null ? now : closedAt;
      return due != null && end.isAfter(due.at());
    }

    Visit closed(Instant at, @Nullable String with) {
      return new Visit(step, about, place, openedAt, due, at, with);
    }
  }

  /** An event that happened, or a step that was skipped by its rule. */
  public record Note(Instant at, Kind kind, Bilingual name) {
    /** What a note is of. */
    public enum Kind {
      HAPPENED,
      SKIPPED
    }
  }

  /**
   * An event that is waited for.
   *
   * @param dueAt when its timer fires; null when it waits for a message
   * @param message name of that message; null for a timer
   */
  public record Wait(Bilingual name, @Nullable Instant dueAt, @Nullable String message) {}

  /**
   * A turn that the model refuses.
   *
   * @param turn its number in the script, from 1; 0 when the model could not even start
   */
  public record Stop(int turn, Refused refused) {}

  /** The steps that are open at the end of the play. */
  public List<Visit> open() {
    return path.stream().filter(visit -> visit.closedAt() == null).toList();
  }
}
