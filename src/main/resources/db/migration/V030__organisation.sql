-- Who settles dossiers: agencies as a dated tree, their units, posts and officers. Nothing is
-- deleted; what ends gets a last day.
create schema organisation;
create extension if not exists btree_gist;

create table organisation.agency (
  id         uuid primary key,
  code       text not null unique,
  name       text not null,
  name_en    text not null,
  level      text not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
  parent_id  uuid references organisation.agency,
  area_code  text,
  -- Code of its working calendar; null takes the parent's, in the end the national one.
  calendar   text,
  valid_from date not null,
  valid_to   date,
  check (valid_to is null or valid_to >= valid_from),
  check (parent_id <> id)
);

create index agency_of_parent on organisation.agency (parent_id);

-- The electronic identifiers of an agency (mã định danh điện tử) by scheme and date.
create table organisation.agency_identifier (
  agency_id  uuid not null references organisation.agency,
  scheme     text not null check (scheme in ('QCVN102', 'QD20')),
  code       text not null,
  valid_from date not null,
  valid_to   date,
  primary key (agency_id, scheme, valid_from),
  check (valid_to is null or valid_to >= valid_from),
  constraint one_identifier_at_a_time
    exclude using gist (agency_id with =, scheme with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Which agencies took over from which, and by what decision.
create table organisation.succession (
  old_agency_id uuid not null references organisation.agency,
  new_agency_id uuid not null references organisation.agency,
  day           date not null,
  decision      text not null,
  primary key (old_agency_id, new_agency_id),
  check (old_agency_id <> new_agency_id)
);

create table organisation.unit (
  id        uuid primary key,
  agency_id uuid not null references organisation.agency,
  code      text not null,
  name      text not null,
  name_en   text not null,
  unique (agency_id, code)
);

create table organisation.post (
  id        uuid primary key,
  agency_id uuid not null references organisation.agency,
  unit_id   uuid references organisation.unit,
  kind      text not null check (kind in (
    'RECEPTION', 'SPECIALIST', 'HEAD', 'LEADER', 'CLERK', 'ADMINISTRATOR')),
  title     text not null,
  title_en  text not null,
  check (kind not in ('SPECIALIST', 'HEAD') or unit_id is not null)
);

create index post_of_agency on organisation.post (agency_id, kind);

create table organisation.officer (
  id       uuid primary key,
  username text not null unique,
  name     text not null,
  email    text,
  phone    text,
  active   boolean not null
);

-- Who holds a post, as main or backup officer (118/2025 art. 11.8), from when to when.
create table organisation.holding (
  id         uuid primary key,
  post_id    uuid not null references organisation.post,
  officer_id uuid not null references organisation.officer,
  basis      text not null check (basis in ('OWN', 'BACKUP')),
  valid_from date not null,
  valid_to   date,
  check (valid_to is null or valid_to >= valid_from),
  constraint one_holding_at_a_time
    exclude using gist (post_id with =, officer_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index holding_of_officer on organisation.holding (officer_id);
create index holding_of_post on organisation.holding (post_id);

-- A post lent to another officer for a time (ủy quyền), with the reason.
create table organisation.delegation (
  id         uuid primary key,
  post_id    uuid not null references organisation.post,
  from_id    uuid not null references organisation.officer,
  to_id      uuid not null references organisation.officer,
  valid_from date not null,
  valid_to   date not null,
  reason     text not null,
  revoked_at timestamptz,
  check (from_id <> to_id),
  check (valid_to >= valid_from)
);

create index delegation_to on organisation.delegation (to_id);
