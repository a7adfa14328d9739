-- A transition writes what it must and no more.
--
-- Which values a column may have is said by its domain and not by a check of the table: PostgreSQL reads and
-- plans a table's checks again for every statement that writes to it, whatever columns it writes, but keeps a domain's.
create domain base.positive as integer check (value > 0);
create domain base.amount as bigint check (value >= 0);
create domain dossier.channel as text check (value in ('COUNTER', 'ONLINE', 'POST'));
create domain dossier.applicant_kind as text
  check (value in ('CITIZEN', 'ENTERPRISE', 'ORGANISATION'));
create domain dossier.return_method as text check (value in ('COUNTER', 'POST', 'ELECTRONIC'));
create domain dossier.status as text check (value in (
  'FILED', 'ACCEPTED', 'NOT_ACCEPTED', 'IN_PROCESS', 'SUPPLEMENT_REQUESTED',
  'FINANCIAL_OBLIGATION', 'WITHDRAWAL_REQUESTED', 'STOPPED', 'FINISHED', 'RETURNED'));
create domain dossier.rating as smallint check (value between 1 and 5);
create domain dossier.actor_kind as text check (value in ('OFFICER', 'CITIZEN', 'SYSTEM'));
create domain process.run_status as text
  check (value in ('RUNNING', 'SUSPENDED', 'FINISHED', 'CANCELLED'));
create domain process.item_status as text check (value in ('OPEN', 'DONE', 'CANCELLED'));
create domain records.paper_code as text check (value <> '');
create domain records.paper_kind as text
  check (value in ('ORIGINAL', 'CERTIFIED', 'PLAIN', 'ELECTRONIC'));
create domain worklist.entry_kind as text
  check (value in ('INTAKE', 'WITHDRAWAL', 'STEP', 'RETURN'));

-- Hashes are kept as bytes, half as long as their digits. Pages keep room for a dossier's next states.
alter table dossier.dossier
  drop constraint dossier_channel_check,
  drop constraint dossier_applicant_kind_check,
  drop constraint dossier_return_method_check,
  drop constraint dossier_fee_total_check,
  drop constraint dossier_status_check,
  drop constraint dossier_rating_check,
  drop constraint dossier_events_check,
  drop constraint dossier_check,
  drop constraint dossier_check1,
  drop constraint dossier_check2,
  drop constraint dossier_check3,
  drop constraint dossier_check4,
  drop constraint dossier_check5,
  drop constraint dossier_calendar_version_check,
  alter column channel type dossier.channel,
  alter column applicant_kind type dossier.applicant_kind,
  alter column return_method type dossier.return_method,
  alter column fee_total type base.amount,
  alter column status type dossier.status,
  alter column rating type dossier.rating,
  alter column events type base.positive,
  alter column calendar_version type base.positive,
  alter column last_hash type bytea using decode(last_hash, 'hex'),
  add constraint dossier_of_one_piece check (
    (status = 'WITHDRAWAL_REQUESTED') = (status_before is not null)
    and (accepted_at is null) = (model_version_id is null)
    and (finished_at is null or accepted_at is not null)
    and (returned_at is null or finished_at is not null)
    and (status = 'RETURNED') = (returned_at is not null)
    and (calendar is null) = (calendar_version is null)),
  set (fillfactor = 80);

alter table dossier.event
  drop constraint event_actor_kind_check,
  drop constraint event_number_check,
  alter column number type base.positive,
  alter column actor_kind type dossier.actor_kind,
  alter column hash type bytea using decode(hash, 'hex');

alter table dossier.submission
  alter column request_hash type bytea using decode(request_hash, 'hex');

alter table process.run
  drop constraint run_status_check,
  drop constraint run_ended_check,
  drop constraint run_tokens_check,
  alter column status type process.run_status,
  add constraint run_of_one_piece check (
    (ended_at is null) = (status in ('RUNNING', 'SUSPENDED'))
    and (ended_at is null) = (tokens <> ''));

-- Items are only written in the statement that writes their run.
alter table process.work_item
  drop constraint work_item_subject_id_fkey,
  drop constraint work_item_number_check,
  drop constraint work_item_status_check,
  drop constraint work_item_check,
  drop constraint work_item_check1,
  alter column number type base.positive,
  alter column status type process.item_status,
  add constraint work_item_of_one_piece check (
    (status = 'OPEN') = (closed_at is null) and (status = 'DONE') = (outcome is not null));

alter table records.paper
  drop constraint paper_number_check,
  drop constraint paper_code_check,
  drop constraint paper_kind_check,
  drop constraint paper_copies_check,
  drop constraint paper_check,
  drop constraint paper_check1,
  alter column number type base.positive,
  alter column code type records.paper_code,
  alter column kind type records.paper_kind,
  alter column copies type base.positive,
  add constraint paper_of_one_piece check (
    (removed_at is null or removed_at >= added_at)
    and (file_id is not null or (kind <> 'ELECTRONIC' and not digitised)));

-- Entries are written in the statement that writes their dossier.
alter table worklist.entry
  drop constraint entry_dossier_id_fkey,
  drop constraint entry_kind_check,
  alter column kind type worklist.entry_kind;

-- Figures: one row a dossier says what never changes of it and what is known of it last. What was known of it
-- at a past position follows from its trail, so each position that was noted says up to which event that was.
alter table statistics.known
  add column tx bigint not null default 0,
  add column place bigint not null default 0;
update statistics.known k
set tx = cast(cast(e.tx as text) as bigint), place = e.place
from (
  select row_number() over (order by tx, place) as position, tx, place
  from dossier.event) e
where e.position = k.position;
alter table statistics.known
  alter column tx drop default,
  alter column place drop default;

drop table statistics.step, statistics.fact, statistics.subject;
create table statistics.fact (
  dossier_id    uuid primary key,
  code          text not null,
  procedure     integer not null,
  receiver      integer not null,
  agency        integer not null,
  unit          integer not null,
  way           smallint not null,
  payable       boolean not null,
  -- Papers to be scanned at reception.
  scans         text[] not null,
  filed_at      timestamptz not null,
  -- Stretches as from, due, to, one after the other; null where open or without limit.
  counter       timestamptz[] not null,
  settling      timestamptz[] not null,
  received_by   uuid,
  outcome       text not null,
  ended_at      timestamptz,
  apologised_at timestamptz,
  requests      smallint not null,
  unscanned     text[] not null,
  result_file   boolean not null,
  refusal       boolean not null,
  paid_at       timestamptz,
  returned_at   timestamptz,
  returned_by   text,
  rated_at      timestamptz,
  rating        smallint,
  steps_early   smallint not null,
  steps_equal   smallint not null,
  steps_late    smallint not null
) with (fillfactor = 70);

-- Nobody asks the ledger for a dossier.
drop index statistics.delta_of_dossier;

-- Facts are counted again from the events, by the projector.
truncate statistics.delta, statistics.rollup, statistics.anomaly;
update statistics.cursor
set position = 0, tx = 0, place = 0, folded = 0;
