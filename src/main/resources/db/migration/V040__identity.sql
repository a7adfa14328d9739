-- Who may sign in and how: accounts of officers and citizens, sessions, API tokens, sign-in waits and log.
create schema identity;

create table identity.citizen (
  id              uuid primary key,
  name            text not null,
  identity_number text not null unique check (identity_number ~ '^([0-9]{9}|[0-9]{12})$'),
  birth_date      date not null,
  phone           text not null check (phone ~ '^0[0-9]{9}$'),
  email           text,
  address         text not null,
  assurance       text not null check (assurance in ('SELF_DECLARED', 'VNEID')),
  registered_at   timestamptz not null
);

create table identity.account (
  id                   uuid primary key,
  kind                 text not null check (kind in ('OFFICER', 'CITIZEN')),
  username             text not null unique check (username = lower(username)),
  password             text not null,
  password_changed_at  timestamptz not null,
  must_change_password boolean not null,
  status               text not null check (status in ('ACTIVE', 'LOCKED', 'CLOSED')),
  demo                 boolean not null,
  officer_id           uuid unique references organisation.officer (id),
  citizen_id           uuid unique references identity.citizen (id),
  opened_at            timestamptz not null,
  check ((kind = 'OFFICER') = (officer_id is not null)),
  check ((kind = 'CITIZEN') = (citizen_id is not null))
);

-- Attempts to sign in or to register, one row for each account tried and each client address. The key
-- is a SHA-256, so that nobody's address or mistyped password stands here.
create table identity.throttle (
  key           text primary key,
  attempts      integer not null check (attempts >= 0),
  last_at       timestamptz not null,
  blocked_until timestamptz
);

create index throttle_last_at on identity.throttle (last_at);

-- Every attempt to sign in. The account is null when there is none of that name.
create table identity.sign_in (
  id         uuid primary key,
  at         timestamptz not null,
  account_id uuid references identity.account (id),
  address    text not null,
  outcome    text not null check (outcome in ('WELCOME', 'UNKNOWN', 'WAIT', 'CLOSED', 'DEMO_ELSEWHERE'))
);

create index sign_in_account on identity.sign_in (account_id, at);
create index sign_in_at on identity.sign_in (at);

create table identity.token (
  id           uuid primary key,
  officer_id   uuid not null references organisation.officer (id),
  label        text not null,
  hash         bytea not null unique check (length(hash) = 32),
  issued_at    timestamptz not null,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

create index token_officer on identity.token (officer_id, issued_at);

-- Sessions, as Spring Session's JdbcIndexedSessionRepository expects them.
create table identity.session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval integer not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);

create index session_expiry_time on identity.session (expiry_time);
create index session_principal_name on identity.session (principal_name);

create table identity.session_attributes (
  session_primary_id char(36) not null references identity.session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
