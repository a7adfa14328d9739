-- What every transition asks of the reference data, and what hardly ever changes, is kept in memory under
-- these numbers: whatever writes to a schema draws its next one, in its own transaction. Two transactions
-- that change the same schema wait for each other.
create table base.stamp (
  schema text primary key,
  number bigint not null
);
create sequence base.stamp_number;
insert into base.stamp (schema, number)
select schema, nextval('base.stamp_number')
from unnest(array['calendar', 'catalogue', 'organisation', 'process']) schema;

-- A sequence never gives a number twice, not even one whose transaction was rolled back.
create function base.reference_changed() returns trigger language plpgsql as $$
begin
  update base.stamp
  set number = nextval('base.stamp_number')
  where schema = tg_table_schema;
  return null;
end $$;

do $$
declare
  reference regclass;
begin
  foreach reference in array array[
    'calendar.calendar', 'calendar.version', 'calendar.day', 'calendar.day_shift',
    'calendar.working_shift',
    'catalogue.version', 'catalogue.offer',
    'organisation.agency', 'organisation.agency_identifier', 'organisation.unit',
    'organisation.post', 'process.model']::regclass[]
  loop
    execute format(
      'create trigger reference_changed after insert or update or delete or truncate on %s
        for each statement execute function base.reference_changed()', reference);
  end loop;
end $$;
