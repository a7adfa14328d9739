package vn.motcua.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a calendar that somebody wants to make, kept until it is confirmed.
 *
 * @param calendar code of the calendar
 * @param seen version that the person had before their eyes
 * @param author who proposes it, as people know them
 * @param confirmedAt when it became a version, null while it waits
 */
public record CalendarProposal(
    UUID id,
    String calendar,
    int seen,
    CalendarChange change,
    String reason,
    String author,
    Instant madeAt,
    @Nullable Instant confirmedAt) {}
