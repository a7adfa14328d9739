-- Procedures with dated versions, which agency offers which, and the import of the national catalogue.
create schema catalogue;

create table catalogue.field (
  code    text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name    text not null,
  name_en text not null
);

-- A version is written and read whole: what is searched or counted stands in columns, the rest in
-- content, the procedure as JSON in the format of docs/catalogue-format.md.
create table catalogue.version (
  id           uuid primary key,
  code         text not null check (code ~ '^[1-9]\.\d{6}$'),
  suffix       text,
  number       integer not null check (number > 0),
  status       text not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  origin       text not null check (origin in ('SHIPPED', 'IMPORTED', 'WRITTEN')),
  name         text not null,
  name_en      text not null,
  field_code   text not null references catalogue.field,
  online_level text not null check (online_level in ('FULL', 'PARTIAL', 'INFORMATION')),
  valid_from   date not null,
  valid_to     date,
  content      jsonb not null,
  content_hash text not null,
  folded_name  text not null,
  folded_text  text not null,
  created_at   timestamptz not null,
  published_at timestamptz,
  unique (code, number),
  -- A version withdrawn before its first day was never in force.
  check (valid_to is null or valid_to >= valid_from - 1),
  check ((status = 'DRAFT') = (published_at is null))
);

create index on catalogue.version (status, field_code);
create index on catalogue.version (content_hash);

-- A published version never changes; it is only closed or withdrawn.
create function catalogue.keep_published() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.code, new.suffix, new.number, new.name, new.name_en,
      new.field_code, new.online_level, new.valid_from, new.content, new.published_at)
    is distinct from (old.code, old.suffix, old.number, old.name, old.name_en,
      old.field_code, old.online_level, old.valid_from, old.content, old.published_at) then
    raise exception 'version % of procedure % is published and cannot change', old.number, old.code;
  end if;
  if old.status <> 'DRAFT' and new.status = 'DRAFT' then
    raise exception 'version % of procedure % cannot become a draft again', old.number, old.code;
  end if;
  return new;
end $$;

create trigger keep_published before update on catalogue.version
  for each row execute function catalogue.keep_published();

-- Which agency offers which procedure, and when.
create table catalogue.offer (
  agency_id  uuid not null references organisation.agency,
  code       text not null check (code ~ '^[1-9]\.\d{6}$'),
  valid_from date not null,
  valid_to   date,
  primary key (agency_id, code, valid_from),
  check (valid_to is null or valid_to >= valid_from - 1),
  constraint one_offer_at_a_time exclude using gist
    (agency_id with =, code with =, daterange(valid_from, valid_to + 1, '[)') with &&)
);

create index on catalogue.offer (code);

-- Every line of the national catalogue that has been taken in, as it stood, known again by its hash.
create table catalogue.import_line (
  id          uuid primary key,
  hash        text not null unique,
  file        text not null,
  line        integer not null check (line > 0),
  code        text,
  raw         text not null,
  imported_at timestamptz not null,
  -- The draft that was read from it; null when nothing could be, or after the draft was thrown away.
  version_id  uuid references catalogue.version on delete set null
);

create index on catalogue.import_line (code, imported_at);
create index on catalogue.import_line (version_id);

-- What could not be read with certainty (danh sách cần rà soát), for a person to settle.
create table catalogue.doubt (
  id         uuid primary key,
  line_id    uuid not null references catalogue.import_line,
  position   integer not null check (position > 0),
  subject    text not null check (subject in ('LINE', 'CODE', 'NAME', 'FIELD', 'DECISION', 'STEPS', 'LIMIT',
    'FEE', 'CASES', 'PAPER', 'RESULT', 'LEGAL_BASIS')),
  channels   text not null,
  text       text not null,
  reason     text not null,
  status     text not null check (status in ('OPEN', 'CORRECTED', 'DISMISSED', 'SUPERSEDED')),
  correction jsonb,
  remark     text,
  decided_by uuid,
  decided_at timestamptz,
  unique (line_id, position),
  check ((status in ('CORRECTED', 'DISMISSED')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null))
);

create index on catalogue.doubt (status, subject, reason);
