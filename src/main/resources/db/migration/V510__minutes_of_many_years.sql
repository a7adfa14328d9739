-- Totals add up years: minutes of steps of one or two million dossiers are more than an integer holds.
alter table statistics.rollup
  alter column step_minutes type bigint,
  alter column step_minutes_planned type bigint;
alter table statistics.closed
  alter column step_minutes type bigint,
  alter column step_minutes_planned type bigint;
-- Days at the edges of a report by field or procedure of all agencies. The ledger lies in the order of its
-- events, so that a day is in a few places, and the index costs next to nothing to keep.
create index delta_by_day on statistics.delta using brin (day) with (pages_per_range = 32);
