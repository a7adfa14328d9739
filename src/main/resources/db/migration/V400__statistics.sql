-- Figures: facts of dossiers, the ledger of what each event adds to which day, its sums, and reports
-- closed for good. Everything but the closings, the reviews and "known" can be built again from events.
create schema statistics;

-- How far the events have been counted; its lock lets one process count at a time.
create table statistics.cursor (
  one      boolean primary key default true check (one),
  -- How many events have been counted: an event's position is its rank in the order of the feed.
  position bigint not null,
  -- Where the last of them stands in the feed.
  tx       bigint not null,
  place    bigint not null
);
insert into statistics.cursor (position, tx, place) values (0, 0, 0);

-- When the events up to a position were first counted: turns a moment into a position. Kept when the
-- figures are built again, so that what was known on a past day stays what it was.
create table statistics.known (
  position bigint primary key,
  at       timestamptz not null
);
create index known_at on statistics.known (at);

-- Short numbers for what figures are asked by.
create table statistics.member (
  no      integer generated always as identity primary key,
  kind    text not null check (kind in ('AGENCY', 'UNIT', 'FIELD', 'PROCEDURE', 'OFFICER')),
  key     text not null,
  name    text not null,
  name_en text not null,
  -- Of a unit its agency, of a procedure its field; 0 for the others.
  parent  integer not null,
  unique (kind, key)
);

-- What never changes of a dossier.
create table statistics.subject (
  dossier_id uuid primary key,
  code       text not null,
  procedure  integer not null,
  receiver   integer not null,
  agency     integer not null,
  unit       integer not null,
  way        smallint not null,
  payable    boolean not null,
  -- Papers to be scanned at reception.
  scans      text[] not null,
  filed_at   timestamptz not null
);
create index subject_of_agency on statistics.subject (agency);

-- One row a version: what was known of a dossier after an event, until the next one that changed it.
create table statistics.fact (
  dossier_id    uuid not null,
  from_position bigint not null,
  -- The position of the version that follows; null while it is the last.
  to_position   bigint,
  -- Stretches as from, due, to, one after the other; "infinity" where open or without limit.
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
  -- Counted on in place until another thing changes: they matter when the dossier ends.
  steps_early   integer not null,
  steps_equal   integer not null,
  steps_late    integer not null,
  primary key (dossier_id, from_position)
);

-- Each step of the internal process, for who held the time.
create table statistics.step (
  dossier_id      uuid not null,
  number          integer not null,
  name            text not null,
  name_en         text not null,
  officer         integer not null,
  post            text not null,
  opened_at       timestamptz not null,
  done_at         timestamptz not null,
  planned_minutes integer,
  used_minutes    integer not null,
  sent_back       boolean not null,
  primary key (dossier_id, number)
);

-- The ledger: what an event adds to a day; never updated. Columns are the measures.
create table statistics.delta (
  position   bigint not null,
  day        date not null,
  dossier_id uuid not null,
  receiver   integer not null,
  agency     integer not null,
  unit       integer not null,
  procedure  integer not null,
  officer    integer not null,
  way        smallint not null,
  -- Known only after the day's period had been closed.
  correction boolean not null,
  received                integer,
  received_elsewhere      integer,
  settled_early           integer,
  settled_on_time         integer,
  settled_late            integer,
  late_apologised         integer,
  stopped                 integer,
  refused                 integer,
  overdue                 integer,
  overdue_apologised      integer,
  waiting                 integer,
  awaiting                integer,
  awaiting_late           integer,
  not_accepted            integer,
  withdrawn               integer,
  digitisable             integer,
  digitised               integer,
  results                 integer,
  results_digital         integer,
  payable                 integer,
  paid                    integer,
  returned                integer,
  returned_by_post        integer,
  rated                   integer,
  satisfied               integer,
  apologies               integer,
  steps_early             integer,
  steps_on_time           integer,
  steps_late              integer,
  step_minutes            integer,
  step_minutes_planned    integer,
  shared                  integer,
  share_points            integer,
  contact_points          integer
);
create index delta_by_position on statistics.delta (position);
create index delta_corrections on statistics.delta (position) where correction;
create index delta_of_agency on statistics.delta (agency, day);
create index delta_of_dossier on statistics.delta (dossier_id);

-- Sums of the ledger by an axis and its members: by day (D), by half month (H: 1st to 14th, 15th to the
-- end, so that both report calendars fall on them) and by year (Y).
create table statistics.rollup (
  axis  smallint not null,
  level char(1) not null check (level in ('D', 'H', 'Y')),
  a     integer not null,
  day   date not null,
  b     integer not null,
  way   smallint not null,
  received                integer not null default 0,
  received_elsewhere      integer not null default 0,
  settled_early           integer not null default 0,
  settled_on_time         integer not null default 0,
  settled_late            integer not null default 0,
  late_apologised         integer not null default 0,
  stopped                 integer not null default 0,
  refused                 integer not null default 0,
  overdue                 integer not null default 0,
  overdue_apologised      integer not null default 0,
  waiting                 integer not null default 0,
  awaiting                integer not null default 0,
  awaiting_late           integer not null default 0,
  not_accepted            integer not null default 0,
  withdrawn               integer not null default 0,
  digitisable             integer not null default 0,
  digitised               integer not null default 0,
  results                 integer not null default 0,
  results_digital         integer not null default 0,
  payable                 integer not null default 0,
  paid                    integer not null default 0,
  returned                integer not null default 0,
  returned_by_post        integer not null default 0,
  rated                   integer not null default 0,
  satisfied               integer not null default 0,
  apologies               integer not null default 0,
  steps_early             integer not null default 0,
  steps_on_time           integer not null default 0,
  steps_late              integer not null default 0,
  step_minutes            integer not null default 0,
  step_minutes_planned    integer not null default 0,
  shared                  integer not null default 0,
  share_points            integer not null default 0,
  contact_points          integer not null default 0,
  primary key (axis, level, a, day, b, way)
);

-- A period closed for good: its figures are kept as they were known at a position.
create table statistics.closing (
  id         uuid primary key,
  calendar   text not null check (calendar in ('REPORTING', 'CALENDAR')),
  length     text not null check (length in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  from_day   date not null,
  to_day     date not null check (to_day >= from_day),
  position   bigint not null,
  -- The closing of the period just before, whose end is this one's beginning; null for the first.
  previous   uuid references statistics.closing,
  closed_at  timestamptz not null,
  closed_by  uuid not null,
  closed_by_name text not null,
  -- The settings in force on the last day: code, value, valid_from, source.
  rules      json not null,
  unique (calendar, length, from_day),
  unique (previous, calendar, length)
);
create index closing_by_end on statistics.closing (to_day, position desc);

-- Its sums: before the period (part 0) and within it (part 1), on each axis.
create table statistics.closed (
  closing_id uuid not null references statistics.closing,
  axis  smallint not null,
  part  smallint not null check (part in (0, 1)),
  a     integer not null,
  b     integer not null,
  way   smallint not null,
  received                integer not null,
  received_elsewhere      integer not null,
  settled_early           integer not null,
  settled_on_time         integer not null,
  settled_late            integer not null,
  late_apologised         integer not null,
  stopped                 integer not null,
  refused                 integer not null,
  overdue                 integer not null,
  overdue_apologised      integer not null,
  waiting                 integer not null,
  awaiting                integer not null,
  awaiting_late           integer not null,
  not_accepted            integer not null,
  withdrawn               integer not null,
  digitisable             integer not null,
  digitised               integer not null,
  results                 integer not null,
  results_digital         integer not null,
  payable                 integer not null,
  paid                    integer not null,
  returned                integer not null,
  returned_by_post        integer not null,
  rated                   integer not null,
  satisfied               integer not null,
  apologies               integer not null,
  steps_early             integer not null,
  steps_on_time           integer not null,
  steps_late              integer not null,
  step_minutes            integer not null,
  step_minutes_planned    integer not null,
  shared                  integer not null,
  share_points            integer not null,
  contact_points          integer not null,
  primary key (closing_id, axis, a, b, way, part)
);

-- The columns of form II.06a as closed, by agency, with the identities that the form demands.
create table statistics.closed_settlement (
  closing_id uuid not null references statistics.closing,
  agency integer not null,
  c3  integer not null,
  c4  integer not null check (c4 >= 0),
  c5  integer not null check (c5 >= 0),
  c6  integer not null check (c6 >= 0),
  c7  integer not null,
  c8  integer not null check (c8 >= 0),
  c9  integer not null check (c9 >= 0),
  c10 integer not null check (c10 >= 0),
  c11 integer not null,
  c12 integer not null check (c12 >= 0),
  c13 integer not null check (c13 >= 0),
  primary key (closing_id, agency),
  constraint received_is_its_parts check (c3 = c4 + c5 + c6),
  constraint settled_is_its_parts check (c7 = c8 + c9 + c10),
  constraint open_is_its_parts check (c11 = c12 + c13),
  constraint received_is_settled_or_open check (c3 = c7 + c11)
);

-- What is carried over into a period is what was open at the end of the one before.
create function statistics.check_carry_over() returns trigger language plpgsql as $$
begin
  if exists (
    select from statistics.closing c
    join statistics.closed_settlement before
      on before.closing_id = c.previous and before.agency = new.agency
    where c.id = new.closing_id and before.c11 <> new.c6
  ) then
    raise exception 'carry-over of agency % is not what was open before', new.agency
      using errcode = 'check_violation', constraint = 'carry_over';
  end if;
  return new;
end $$;
create trigger carry_over before insert on statistics.closed_settlement
  for each row execute function statistics.check_carry_over();

-- What looks wrong in a dossier, for a person to look at; found again when figures are built again.
create table statistics.anomaly (
  dossier_id uuid not null,
  kind       text not null check (kind in (
    'UNREAL_TIME', 'STOPPED_CLOCK', 'REPEATED_SUPPLEMENT', 'ACCEPTED_LATE', 'CLOSED_EARLY',
    'RESULT_MISSING')),
  number     integer not null,
  agency     integer not null,
  officer    integer not null,
  at         timestamptz not null,
  primary key (dossier_id, kind, number)
);
create index anomaly_of_agency on statistics.anomaly (agency, at desc);

-- What a person said of it.
create table statistics.review (
  dossier_id  uuid not null,
  kind        text not null,
  number      integer not null,
  at          timestamptz not null,
  officer_id  uuid not null,
  officer     text not null,
  comment     text not null,
  primary key (dossier_id, kind, number, at)
);

-- Scoring schemes as dated data.
create table statistics.scheme (
  code       text not null,
  name       text not null,
  name_en    text not null,
  valid_from date not null,
  valid_to   date,
  source     text not null,
  primary key (code, valid_from)
);
create table statistics.scheme_indicator (
  code       text not null,
  valid_from date not null,
  number     smallint not null,
  name       text not null,
  name_en    text not null,
  -- What the value is made of; null where the system has no data yet.
  formula    text,
  officer    boolean not null,
  agency     boolean not null,
  most       numeric not null,
  primary key (code, valid_from, number),
  foreign key (code, valid_from) references statistics.scheme
);
create table statistics.scheme_band (
  code       text not null,
  valid_from date not null,
  whom       text not null check (whom in ('OFFICER', 'AGENCY')),
  at_least   numeric not null,
  name       text not null,
  name_en    text not null,
  primary key (code, valid_from, whom, at_least),
  foreign key (code, valid_from) references statistics.scheme
);

insert into base.legal_rule (code, value, valid_from, valid_to, source) values
  ('F1.early',               'DAY',     '2018-06-21', null, 'Cài đặt: đúng hạn là xong trong ngày hẹn, trước hạn là xong trước ngày hẹn (MINUTE: so theo phút)'),
  ('F2.stopped',             'BY_TIME', '2018-06-21', null, 'Cài đặt: hồ sơ dừng theo yêu cầu tính như hồ sơ khác (ON_TIME: luôn tính đúng hạn, như Thanh Hóa)'),
  ('F9.satisfied-points',    '4',       '2018-06-21', null, 'Cài đặt: hài lòng là từ 4 trên 5 điểm'),
  ('F10.quick-percent',      '5',       '2018-06-21', null, 'Cài đặt: xong trong chưa tới ngần ấy phần trăm thời hạn thì cần xem lại'),
  ('F10.stop-percent',       '10',      '2018-06-21', null, 'Cài đặt: dừng đồng hồ khi còn chưa tới ngần ấy phần trăm thời hạn thì cần xem lại'),
  ('F10.supplements',        '2',       '2018-06-21', null, 'Cài đặt: yêu cầu bổ sung từ ngần ấy lần thì cần xem lại');

insert into statistics.scheme values
  ('TT01-2018', 'Đánh giá theo Thông tư 01/2018/TT-VPCP', 'Scores of Circular 01/2018', '2018-11-23', null, 'Thông tư 01/2018/TT-VPCP, Điều 13-15');
insert into statistics.scheme_indicator values
  ('TT01-2018', '2018-11-23', 1, 'Thời gian giải quyết so với quy định', 'Time against the legal limit', 'TIME', true, true, 2),
  ('TT01-2018', '2018-11-23', 2, 'Thời gian của từng bước so với phần được giao', 'Time of each step against its share', 'SHARE', true, true, 2),
  ('TT01-2018', '2018-11-23', 3, 'Số lần phải liên hệ để hoàn thiện hồ sơ', 'Times the applicant had to complete the dossier', 'CONTACT', true, true, 2),
  ('TT01-2018', '2018-11-23', 4, 'Số cơ quan phải liên hệ', 'Agencies the applicant had to contact', null, true, true, 2),
  ('TT01-2018', '2018-11-23', 5, 'Tỷ lệ thủ tục thực hiện tại Một cửa', 'Share of procedures at the one-stop', null, false, true, 2),
  ('TT01-2018', '2018-11-23', 6, 'Công khai thủ tục hành chính', 'Publicity of procedures', null, false, true, 2),
  ('TT01-2018', '2018-11-23', 7, 'Thái độ phục vụ', 'Attitude', null, true, true, 2),
  ('TT01-2018', '2018-11-23', 8, 'Tiếp thu, giải trình phản ánh, kiến nghị', 'Handling of petitions', null, false, true, 2),
  ('TT01-2018', '2018-11-23', 9, 'Dịch vụ công trực tuyến', 'Online service', 'ONLINE', false, true, 2);
insert into statistics.scheme_band values
  ('TT01-2018', '2018-11-23', 'OFFICER', 5,   'Hoàn thành 100% nhiệm vụ', '100 % of duty done'),
  ('TT01-2018', '2018-11-23', 'OFFICER', 3.5, 'Hoàn thành từ 70% đến dưới 100% nhiệm vụ', '70 to below 100 % of duty done'),
  ('TT01-2018', '2018-11-23', 'OFFICER', 0,   'Hoàn thành dưới 70% nhiệm vụ', 'Below 70 % of duty done'),
  ('TT01-2018', '2018-11-23', 'AGENCY', 15,   'Xuất sắc', 'Excellent'),
  ('TT01-2018', '2018-11-23', 'AGENCY', 12,   'Tốt', 'Good'),
  ('TT01-2018', '2018-11-23', 'AGENCY', 9,    'Khá', 'Fair'),
  ('TT01-2018', '2018-11-23', 'AGENCY', 6,    'Trung bình', 'Average'),
  ('TT01-2018', '2018-11-23', 'AGENCY', 0,    'Yếu', 'Weak');
