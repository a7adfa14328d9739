-- One order of all events, in which a reader never meets an event that another transaction still
-- writes: by transaction, then by place. Read only below the oldest transaction that is still open.
alter table dossier.event
  add column tx xid8 not null default pg_current_xact_id(),
  add column place bigint generated always as identity;

create unique index event_in_order on dossier.event (tx, place);
