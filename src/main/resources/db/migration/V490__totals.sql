-- What was carried over into a period is read, not added up: in the sums, level T is everything before
-- a day, kept at the first day of each half month (of each year for agency and procedure). The next
-- count makes those of the past. Years (Y) are no longer needed.
delete from statistics.rollup where level = 'Y';
alter table statistics.rollup
  drop constraint rollup_level_check,
  add check (level in ('D', 'H', 'T'));
-- The last day before which there are totals.
alter table statistics.cursor add column totals date;
