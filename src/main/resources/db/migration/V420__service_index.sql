-- Values of the service index (Decision 766) that Motcua cannot count: entered by people, with where
-- they are from. Nothing is overwritten; the latest of the same days holds.
create table statistics.index_value (
  id              uuid primary key,
  agency_id       uuid not null,
  indicator       text not null,
  from_day        date not null,
  to_day          date not null,
  part            bigint not null check (part >= 0),
  whole           bigint not null,
  source          text not null check (source <> ''),
  entered_at      timestamptz not null,
  entered_by      uuid not null,
  entered_by_name text not null,
  check (part <= whole),
  check (from_day <= to_day)
);
create index on statistics.index_value (agency_id, from_day, to_day, indicator, entered_at desc);
