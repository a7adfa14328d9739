-- What each officer has to do next: a read table, written in the transition's own transaction.
create schema worklist;

create table worklist.entry (
  dossier_id     uuid not null references dossier.dossier,
  -- Number of the work item; 0 for what the counter has to decide outside the internal process.
  number         integer not null,
  kind           text not null check (kind in ('INTAKE', 'WITHDRAWAL', 'STEP', 'RETURN')),
  agency_id      uuid not null,
  -- Null where the post serves the whole agency.
  unit_id        uuid,
  post           text not null,
  assignee_id    uuid,
  code           text not null,
  procedure_name text not null,
  procedure_name_en text not null,
  applicant_name text not null,
  channel        text not null,
  step           text not null,
  step_en        text not null,
  opened_at      timestamptz not null,
  -- Until when the step is to be done, and the dossier; null where nothing is set.
  step_due_at    timestamptz,
  due_at         timestamptz,
  -- Waiting for the applicant: shown, not worked on.
  waiting        boolean not null,
  primary key (dossier_id, number)
);

-- An officer's posts select the entries; the most urgent first.
create index entry_of_post on worklist.entry (agency_id, post, unit_id, step_due_at);
