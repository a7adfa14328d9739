-- Files that were handed in or made, and the papers that they answer. Content lies outside, by its SHA-256.
create schema records;

create table records.file (
  id             uuid primary key,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name           text not null check (char_length(name) between 1 and 200),
  media_type     text not null,
  size           bigint not null check (size > 0),
  pages          int check (pages > 0),
  encrypted      boolean not null,
  active_content boolean not null,
  uploaded_by    uuid not null,
  uploaded_at    timestamptz not null
);

create index file_sha256 on records.file (sha256);

-- The subject is whatever the papers belong to (a dossier); nothing here points outside of it, so that
-- the table can be spread by subject. Files are never deleted: file_id is checked when it is written.
create table records.paper (
  subject_id uuid not null,
  number     int not null check (number > 0),
  code       text not null check (code <> ''),
  kind       text not null check (kind in ('ORIGINAL', 'CERTIFIED', 'PLAIN', 'ELECTRONIC')),
  copies     int not null check (copies > 0),
  file_id    uuid,
  digitised  boolean not null,
  reused     boolean not null,
  note       text not null,
  added_by   uuid not null,
  added_at   timestamptz not null,
  removed_at timestamptz check (removed_at >= added_at),
  primary key (subject_id, number),
  check (file_id is not null or (kind <> 'ELECTRONIC' and not digitised))
);

create index paper_file on records.paper (file_id);
