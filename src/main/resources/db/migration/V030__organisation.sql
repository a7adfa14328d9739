-- Who settles dossiers: agencies as a dated tree, their units, posts and officers; and the
-- administrative areas of the country. Nothing is deleted: what ends gets a last day.
create schema organisation;
create extension if not exists btree_gist;

-- The tiers of local government below the centre, with their dates.
insert into base.legal_rule (code, value, valid_from, valid_to, source) values
  ('organisation.tiers', 'PROVINCE DISTRICT COMMUNE', '2016-01-01', '2025-06-30',
   'Luật Tổ chức chính quyền địa phương 77/2015/QH13, Điều 2'),
  ('organisation.tiers', 'PROVINCE COMMUNE', '2025-07-01', null,
   'Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 203/2025/QH15');

-- An agency as it is now; what it was before stands in agency_past.
create table organisation.agency (
  id         uuid primary key,
  code       text not null check (code <> ''),
  name       text not null check (name <> ''),
  name_en    text not null,
  level      text not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
  parent_id  uuid references organisation.agency,
  area_code  text check (area_code ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5})$'),
  -- Its own working calendar; null follows the agency above, in the end the national one.
  calendar   text references calendar.calendar (code),
  valid_from date not null,
  valid_to   date,
  check (valid_to >= valid_from),
  check (parent_id <> id)
);

-- A code may be given anew once its agency has ended.
create unique index agency_of_code on organisation.agency (code) where valid_to is null;
create index agency_once_of_code on organisation.agency (code);
create index agency_of_parent on organisation.agency (parent_id);

-- How an agency was named and under whom it stood up to and including a day.
create table organisation.agency_past (
  agency_id uuid not null references organisation.agency,
  until     date not null,
  name      text not null,
  name_en   text not null,
  parent_id uuid references organisation.agency,
  decision  text not null,
  primary key (agency_id, until)
);

create index agency_past_of_parent on organisation.agency_past (parent_id);

-- The electronic identifiers of an agency (mã định danh điện tử) by scheme and date.
create table organisation.agency_identifier (
  agency_id  uuid not null references organisation.agency,
  scheme     text not null check (scheme in ('QCVN102', 'QD20')),
  code       text not null check (length(code) between 1 and 35),
  valid_from date not null,
  valid_to   date,
  primary key (agency_id, scheme, valid_from),
  check (valid_to >= valid_from),
  constraint one_identifier_at_a_time
    exclude using gist (agency_id with =, scheme with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint one_agency_of_an_identifier_at_a_time
    exclude using gist (code with =, scheme with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index agency_identifier_code on organisation.agency_identifier (code);

-- Which agencies took over from which, on what day and by what decision.
create table organisation.succession (
  old_agency_id uuid not null references organisation.agency,
  new_agency_id uuid not null references organisation.agency,
  day           date not null,
  decision      text not null,
  primary key (old_agency_id, new_agency_id),
  check (old_agency_id <> new_agency_id)
);

create index succession_to on organisation.succession (new_agency_id);

create table organisation.unit (
  id         uuid primary key,
  agency_id  uuid not null references organisation.agency,
  code       text not null check (code <> ''),
  name       text not null check (name <> ''),
  name_en    text not null,
  -- Null: as long as its agency.
  valid_from date,
  valid_to   date,
  check (valid_to >= valid_from),
  unique (id, agency_id),
  constraint one_unit_of_a_code_at_a_time
    exclude using gist (agency_id with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table organisation.post (
  id         uuid primary key,
  agency_id  uuid not null references organisation.agency,
  unit_id    uuid,
  kind       text not null check (kind in (
    'RECEPTION', 'SPECIALIST', 'HEAD', 'LEADER', 'CLERK', 'ADMINISTRATOR')),
  title      text not null check (title <> ''),
  title_en   text not null,
  -- Null: as long as its agency.
  valid_from date,
  valid_to   date,
  foreign key (unit_id, agency_id) references organisation.unit (id, agency_id),
  check (valid_to >= valid_from),
  check (kind not in ('SPECIALIST', 'HEAD') or unit_id is not null)
);

create index post_of_agency on organisation.post (agency_id, kind);

create table organisation.officer (
  id       uuid primary key,
  username text not null unique check (username ~ '^[a-z][a-z0-9]*([._-][a-z0-9]+)*$'),
  name     text not null check (name <> ''),
  email    text,
  phone    text,
  active   boolean not null,
  -- Name and user name without accents, for searching.
  folded   text not null default ''
);

-- Who holds a post from when to when: one main officer at a time, and backups (118/2025 art. 11.8).
create table organisation.holding (
  id         uuid primary key,
  post_id    uuid not null references organisation.post,
  officer_id uuid not null references organisation.officer,
  basis      text not null check (basis in ('OWN', 'BACKUP')),
  valid_from date not null,
  valid_to   date,
  check (valid_to >= valid_from),
  constraint one_main_officer_at_a_time
    exclude using gist (post_id with =, daterange(valid_from, valid_to, '[]') with &&) where (basis = 'OWN'),
  constraint one_holding_of_an_officer_at_a_time
    exclude using gist (post_id with =, officer_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index holding_of_officer on organisation.holding (officer_id);
create index holding_of_post on organisation.holding (post_id);

-- A post lent by its main officer to another for a time (ủy quyền), with the reason.
create table organisation.delegation (
  id         uuid primary key,
  post_id    uuid not null references organisation.post,
  from_id    uuid not null references organisation.officer,
  to_id      uuid not null references organisation.officer,
  valid_from date not null,
  valid_to   date not null,
  reason     text not null check (reason <> ''),
  revoked_at timestamptz,
  check (from_id <> to_id),
  check (valid_to >= valid_from),
  constraint one_delegate_at_a_time
    exclude using gist (post_id with =, daterange(valid_from, valid_to, '[]') with &&) where (revoked_at is null)
);

create index delegation_to on organisation.delegation (to_id);
create index delegation_from on organisation.delegation (from_id);

-- Every change of the above: who made it, when, of which agency or officer.
create table organisation.change (
  id         uuid primary key,
  at         timestamptz not null,
  by_id      uuid not null,
  kind       text not null,
  agency_id  uuid references organisation.agency,
  officer_id uuid references organisation.officer,
  -- What the text of the change says, in order.
  args       text[] not null,
  check (agency_id is not null or officer_id is not null)
);

create index change_of_agency on organisation.change (agency_id, id);
create index change_of_officer on organisation.change (officer_id, id);

-- Administrative areas (đơn vị hành chính) by their code of the General Statistics Office: names of
-- places, in every generation, since old papers carry old addresses.
create table organisation.area (
  code         text not null check (code ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5})$'),
  level        text not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
  parent_code  text check ((level = 'PROVINCE') = (parent_code is null)),
  -- Tỉnh, Thành phố, Quận, Huyện, Thị xã, Phường, Xã, Thị trấn, Đặc khu.
  kind         text not null,
  name         text not null check (name <> ''),
  name_en      text not null,
  full_name_en text not null,
  -- Null: since a day that the source does not tell.
  valid_from   date,
  valid_to     date,
  check (valid_to >= valid_from),
  constraint area_of_generation unique nulls not distinct (code, valid_from),
  constraint one_area_of_a_code_at_a_time
    exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index area_of_parent on organisation.area (parent_code);
create index area_of_level on organisation.area (level) where level = 'PROVINCE';
