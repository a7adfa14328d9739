-- What is not settled, and what was settled since a moment, of an agency: the day at a glance.
create index dossier_by_end on dossier.dossier (competent_agency_id, finished_at);
