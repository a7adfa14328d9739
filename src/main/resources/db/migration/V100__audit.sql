-- Who looked at whose personal data, and when. Append-only.
create schema audit;

create table audit.access (
  id          uuid primary key,
  at          timestamptz not null,
  actor_id    uuid not null,
  actor_name  text not null,
  dossier_id  uuid not null,
  code        text not null
);

create index access_of_dossier on audit.access (code, at desc);
create index access_by_time on audit.access (at desc);
