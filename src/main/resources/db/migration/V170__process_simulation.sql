-- A model that is being written, one for each key: simulated, corrected, then published.
create table process.draft (
  key      text primary key,
  xml      bytea not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

-- Plays kept with a model and what they came to: its tests, run before a new version is published.
create table process.model_case (
  key      text not null,
  name     text not null,
  script   jsonb not null,
  expected jsonb not null,
  primary key (key, name),
  check (length(name) between 1 and 100)
);
