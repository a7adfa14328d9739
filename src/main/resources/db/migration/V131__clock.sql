-- Which version of which calendar a dossier's due date stands on. Null in rows older than this file, and before acceptance.
alter table dossier.dossier
  add column calendar text references calendar.calendar (code),
  add column calendar_version int check (calendar_version > 0),
  add check ((calendar is null) = (calendar_version is null));

-- The dossiers that a change of a calendar moves: accepted, no result yet.
create index dossier_on_calendar on dossier.dossier (calendar, calendar_version, id)
  where accepted_at is not null and finished_at is null;

-- A change of a calendar that waits for a person's yes. What it says is JSON, read by the calendar module alone.
create table calendar.proposal (
  id           uuid primary key,
  calendar     text not null references calendar.calendar,
  seen         int not null,
  change       jsonb not null,
  reason       text not null check (reason <> ''),
  author       text not null check (author <> ''),
  made_at      timestamptz not null,
  confirmed_at timestamptz
);

-- Promises to be quicker than the law (rule T10). One takes effect on a later day than it is published, and ends on no
-- earlier day than it is ended: what held on a day never changes afterwards, so every due date can be worked out again.
create table dossier.promise (
  id             uuid primary key,
  agency_id      uuid not null references organisation.agency,
  procedure_code text not null,
  name           text not null check (name <> ''),
  name_en        text not null,
  weekday        smallint not null check (weekday between 1 and 7),
  cutoff         time not null,
  next_by        time not null,
  valid_from     date not null,
  valid_to       date check (valid_to >= valid_from),
  source         text not null check (source <> ''),
  published_by   text not null,
  published_at   timestamptz not null,
  unique (agency_id, procedure_code, weekday, valid_from)
);
