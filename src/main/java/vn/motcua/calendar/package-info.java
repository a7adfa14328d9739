/**
 * Working time: shifts, holidays, swapped and half days, all dated; terms; and the arithmetic of
 * deadlines, which explains itself line by line.
 *
 * <p>The core is pure: {@link vn.motcua.calendar.WorkingCalendar} is an immutable snapshot of one
 * version of one calendar, {@link vn.motcua.calendar.Deadlines} folds clock events over it. {@link
 * vn.motcua.calendar.Calendars} keeps the calendars, every change a new version.
 *
 * <p>Tables: schema {@code calendar} (calendar, version, working_shift, day, day_shift, proposal).
 * Publishes {@link vn.motcua.calendar.CalendarChanged} inside the transaction of a change.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
