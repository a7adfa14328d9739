-- Dossiers (hồ sơ) and their append-only trail. Every child's key starts with dossier_id and
-- references nothing outside the dossier but reference data, so the schema can be distributed.
create schema dossier;

create table dossier.dossier (
  id                   uuid primary key,
  code                 text not null unique,
  version              integer not null,
  procedure_version_id uuid not null references catalogue.version,
  procedure_code       text not null,
  procedure_name       text not null,
  procedure_name_en    text not null,
  case_key             text not null,
  channel              text not null check (channel in ('COUNTER', 'ONLINE', 'POST')),
  receiving_agency_id  uuid not null references organisation.agency,
  competent_agency_id  uuid not null references organisation.agency,
  unit_id              uuid references organisation.unit,
  citizen_id           uuid,
  applicant_kind       text not null check (applicant_kind in ('CITIZEN', 'ENTERPRISE', 'ORGANISATION')),
  applicant_name       text not null,
  applicant_identity   text not null,
  applicant_phone      text,
  applicant_email      text,
  applicant_address    text,
  agent_name           text,
  agent_identity       text,
  return_method        text not null check (return_method in ('COUNTER', 'POST', 'ELECTRONIC')),
  tracking_key         text not null,
  fee_total            bigint not null check (fee_total >= 0),
  redo_of              uuid references dossier.dossier,
  status               text not null check (status in (
    'FILED', 'ACCEPTED', 'NOT_ACCEPTED', 'IN_PROCESS', 'SUPPLEMENT_REQUESTED',
    'FINANCIAL_OBLIGATION', 'WITHDRAWAL_REQUESTED', 'STOPPED', 'FINISHED', 'RETURNED')),
  status_before        text,
  filed_at             timestamptz not null,
  accept_by            timestamptz not null,
  accepted_at          timestamptz,
  due_at               timestamptz,
  original_due_at      timestamptz,
  apologised_at        timestamptz,
  finished_at          timestamptz,
  returned_at          timestamptz,
  model_version_id     uuid references process.model,
  corrections          smallint not null,
  supplements          smallint not null,
  extensions           smallint not null,
  fee_paid_at          timestamptz,
  rating               smallint check (rating between 1 and 5),
  events               integer not null check (events > 0),
  last_hash            text not null,
  check ((status = 'WITHDRAWAL_REQUESTED') = (status_before is not null)),
  check ((accepted_at is null) = (model_version_id is null)),
  check (finished_at is null or accepted_at is not null),
  check (returned_at is null or finished_at is not null),
  check ((status = 'RETURNED') = (returned_at is not null))
);

-- A citizen's own dossiers, newest first.
create index dossier_of_citizen on dossier.dossier (citizen_id, filed_at desc) where citizen_id is not null;
-- The counter's search by applicant's number.
create index dossier_by_identity on dossier.dossier (applicant_identity, filed_at desc);
-- An agency's dossiers, newest first.
create index dossier_of_agency on dossier.dossier (competent_agency_id, filed_at desc);

-- The trail (nhật ký xử lý): one row a transition, hash-chained; never updated, never deleted.
create table dossier.event (
  dossier_id      uuid not null references dossier.dossier,
  number          integer not null check (number > 0),
  type            text not null,
  at              timestamptz not null,
  actor_kind      text not null check (actor_kind in ('OFFICER', 'CITIZEN', 'SYSTEM')),
  actor_id        uuid not null,
  actor_name      text not null,
  post            text,
  status          text not null,
  -- json, not jsonb: the text is hashed exactly as written.
  data            json not null,
  hash            text not null,
  primary key (dossier_id, number)
);

-- What is to be paid, and what was collected with which receipt.
create table dossier.fee (
  dossier_id     uuid not null references dossier.dossier,
  number         smallint not null,
  name           text not null,
  amount         bigint not null check (amount >= 0),
  reason         text not null,
  primary key (dossier_id, number)
);

create table dossier.receipt (
  dossier_id   uuid primary key references dossier.dossier,
  agency_id    uuid not null references organisation.agency,
  year         smallint not null,
  number       integer not null check (number between 1 and 9999999),
  amount       bigint not null check (amount > 0),
  payer        text not null,
  collected_by uuid not null,
  collected_at timestamptz not null,
  unique (agency_id, year, number)
);

-- Daily serial of dossier codes and yearly serial of receipts: a row lock, never max + 1. Drawn in
-- the transaction that uses it, so a number that was rolled back is drawn again.
create table dossier.serial (
  agency_id uuid not null references organisation.agency,
  series    text not null,
  last      integer not null,
  primary key (agency_id, series)
);

-- One row for each submission a client named, so that a repeated one is answered and not done again.
create table dossier.submission (
  actor_id     uuid not null,
  key          text not null,
  request_hash text not null,
  dossier_id   uuid not null,
  primary key (actor_id, key)
);
