-- Totals add up years: minutes of steps of one or two million dossiers are more than an integer holds.
alter table statistics.rollup
  alter column step_minutes type bigint,
  alter column step_minutes_planned type bigint;
alter table statistics.closed
  alter column step_minutes type bigint,
  alter column step_minutes_planned type bigint;
