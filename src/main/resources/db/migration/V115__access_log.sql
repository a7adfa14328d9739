-- The access log says for which post, what for and at what of the dossier somebody looked, so that the
-- agency and the applicant can read it. A look at a list is kept once a day for each dossier in it.
alter table audit.access
  add column actor_kind text not null default 'OFFICER' check (actor_kind in ('OFFICER', 'CITIZEN', 'SYSTEM')),
  add column post text,
  add column purpose text not null default 'DOSSIER_READ',
  add column detail text not null default '',
  add column agency_id uuid;

update audit.access a
set agency_id = d.competent_agency_id,
  actor_kind = case
    when a.actor_id = d.citizen_id then 'CITIZEN'
    when a.actor_id = '00000000-0000-0000-0000-000000000000' then 'SYSTEM'
    else 'OFFICER' end
from dossier.dossier d
where d.id = a.dossier_id;

alter table audit.access
  alter column agency_id set not null,
  alter column actor_kind drop default,
  alter column purpose drop default,
  alter column detail drop default;

drop index audit.access_of_dossier;
drop index audit.access_by_time;
create index access_by_time on audit.access (at desc, id desc);
create index access_of_dossier on audit.access (code, at desc, id desc);
create index access_of_agency on audit.access (agency_id, at desc, id desc);
create index access_of_person on audit.access (actor_id, dossier_id, purpose, at desc);
