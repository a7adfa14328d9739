-- Process models and their runs. The subject of a run is an opaque key (the dossier's).
create schema process;

create table process.model (
  id           uuid primary key,
  key          text not null,
  version      int not null,
  name         text not null,
  name_en      text not null,
  sha256       text not null,
  xml          bytea not null,
  shipped      boolean not null,
  published_at timestamptz not null,
  unique (key, version),
  check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  check (version > 0),
  check (length(sha256) = 64)
);

-- tokens: "3=examine 4=opinion +flow7", the open work items with their step and the flows on which
-- tokens wait at a fork. Every movement rewrites the row in place, hence the room on its page.
create table process.run (
  subject_id  uuid primary key,
  model_id    uuid not null references process.model,
  version     int not null,
  status      text not null,
  tokens      text not null,
  next_number int not null,
  facts       jsonb not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  check (status in ('RUNNING', 'FINISHED', 'CANCELLED')),
  check ((status = 'RUNNING') = (ended_at is null)),
  check ((status = 'RUNNING') = (tokens <> ''))
) with (fillfactor = 70);

-- What a step is called, who does it and how long it may take stands in the model.
create table process.work_item (
  subject_id uuid not null references process.run,
  number     int not null,
  node       text not null,
  status     text not null,
  assignee   uuid,
  opened_at  timestamptz not null,
  closed_at  timestamptz,
  outcome    text,
  closed_by  uuid,
  primary key (subject_id, number),
  check (number > 0),
  check (status in ('OPEN', 'DONE', 'CANCELLED')),
  check ((status = 'OPEN') = (closed_at is null)),
  check ((status = 'DONE') = (outcome is not null))
) with (fillfactor = 80);
