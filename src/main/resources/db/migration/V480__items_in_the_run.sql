-- A run keeps its work items itself: they are read and written with it, and never without. Of each: its number
-- (no), its step, since when it is there (from), which officer has it, what it is about and where it is done,
-- when it was seen, and when (to), as what and by whom it was closed; withdrawn when it is closed as nothing.
alter table process.run add column items json;

update process.run r
set items = coalesce((
  select json_agg(json_strip_nulls(json_build_object(
      'no', w.number,
      'step', w.node,
      'from', to_char(w.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'officer', w.assignee,
      'about', w.about,
      'place', w.place,
      'seen', to_char(w.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'to', to_char(w.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'as', w.outcome,
      'by', w.closed_by)) order by w.number)
  from process.work_item w
  where w.subject_id = r.subject_id), '[]');

alter table process.run alter column items set not null;
drop table process.work_item;
drop domain process.item_status;

-- Events are written in the statement that writes their dossier.
alter table dossier.event drop constraint event_dossier_id_fkey;
