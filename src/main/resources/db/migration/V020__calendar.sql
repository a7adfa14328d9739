-- Office calendars. Nothing is overwritten: a change makes a new version, and every row says from which
-- version it holds and, once it no longer does, until which. Rows of a version never change afterwards, so
-- any version can be read again at any time.
create schema calendar;

create table calendar.calendar (
  code       text primary key check (code ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
  name       text not null,
  name_en    text not null,
  base       text references calendar.calendar check (base <> code),
  version    int not null check (version > 0),
  changed_at timestamptz not null
);
create index calendar_base on calendar.calendar (base);

create table calendar.version (
  calendar     text not null references calendar.calendar,
  number       int not null check (number > 0),
  base         text,
  base_version int,
  reason       text not null check (reason <> ''),
  author       text not null check (author <> ''),
  made_at      timestamptz not null,
  primary key (calendar, number),
  foreign key (base, base_version) references calendar.version (calendar, number),
  check ((base is null) = (base_version is null))
);

-- Weekly pattern: weekday 1 (Monday) to 7 (Sunday).
create table calendar.working_shift (
  calendar   text not null references calendar.calendar,
  since      int not null,
  until      int check (until > since),
  weekday    int not null check (weekday between 1 and 7),
  opens      time not null,
  closes     time not null check (closes > opens),
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  primary key (calendar, since, weekday, opens, valid_from)
);

-- Single dates: holidays, days off, worked Saturdays, half days.
create table calendar.day (
  calendar text not null references calendar.calendar,
  date     date not null check (date between '2000-01-01' and '2099-12-31'),
  since    int not null,
  until    int check (until > since),
  kind     text not null check (kind in ('WORKING', 'REST', 'HOLIDAY')),
  name     text not null check (name <> ''),
  name_en  text not null check (name_en <> ''),
  source   text not null,
  status   text not null check (status in ('VERIFY', 'PROJECTED', 'LIBRARY', 'CONFIRMED')),
  primary key (calendar, date, since)
);
create unique index day_current on calendar.day (calendar, date) where until is null;

-- Own hours of a working day.
create table calendar.day_shift (
  calendar text not null,
  date     date not null,
  since    int not null,
  opens    time not null,
  closes   time not null check (closes > opens),
  primary key (calendar, date, since, opens),
  foreign key (calendar, date, since) references calendar.day
);

-- The national calendar of state agencies with a five-day week. VERIFY and PROJECTED days await a person's look.
insert into calendar.calendar (code, name, name_en, base, version, changed_at) values
  ('vn', 'Lịch làm việc của cơ quan nhà nước', 'Calendar of state agencies', null, 1, '2026-11-24T00:00:00Z');
insert into calendar.version (calendar, number, reason, author, made_at) values
  ('vn', 1, 'Lịch ban hành kèm phần mềm, 2024–2027', 'Motcua', '2026-11-24T00:00:00Z');

insert into calendar.working_shift (calendar, since, weekday, opens, closes, valid_from)
select 'vn', 1, weekday, hours.opens, hours.closes, date '2000-01-01'
from generate_series(1, 5) weekday
cross join (values (time '07:00', time '11:30'), (time '13:30', time '17:00')) hours (opens, closes);

insert into calendar.day (calendar, since, date, kind, name, name_en, source, status) values
  ('vn', 1, '2024-01-01', 'HOLIDAY', 'Tết Dương lịch', 'New Year''s Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2024-02-08', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2024-02-09', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2024-02-10', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2024-02-11', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2024-02-12', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2024-02-13', 'REST', 'Nghỉ bù Tết Nguyên đán', 'Compensation day for Lunar New Year (Tết)', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2024-02-14', 'REST', 'Nghỉ bù Tết Nguyên đán', 'Compensation day for Lunar New Year (Tết)', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2024-04-18', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration Day', 'Bộ luật Lao động 2019, Điều 112', 'LIBRARY'),
  ('vn', 1, '2024-04-29', 'REST', 'Nghỉ hoán đổi, làm bù ngày 04/05/2024', 'Day off swapped, worked on 04/05/2024', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2024-04-30', 'HOLIDAY', 'Ngày Chiến thắng 30/4', 'Reunification Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2024-05-01', 'HOLIDAY', 'Ngày Quốc tế Lao động', 'International Labour Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2024-05-04', 'WORKING', 'Làm bù cho ngày 29/04/2024', 'Worked in exchange for 29/04/2024', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2024-09-02', 'HOLIDAY', 'Quốc khánh', 'National Day', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2024-09-03', 'HOLIDAY', 'Quốc khánh', 'National Day', 'Thông báo về lịch nghỉ lễ, Tết năm 2024', 'CONFIRMED'),
  ('vn', 1, '2025-01-01', 'HOLIDAY', 'Tết Dương lịch', 'New Year''s Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2025-01-27', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo 6150/TB-BLĐTBXH', 'CONFIRMED'),
  ('vn', 1, '2025-01-28', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo 6150/TB-BLĐTBXH', 'CONFIRMED'),
  ('vn', 1, '2025-01-29', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo 6150/TB-BLĐTBXH', 'CONFIRMED'),
  ('vn', 1, '2025-01-30', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo 6150/TB-BLĐTBXH', 'CONFIRMED'),
  ('vn', 1, '2025-01-31', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo 6150/TB-BLĐTBXH', 'CONFIRMED'),
  ('vn', 1, '2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2025-04-26', 'WORKING', 'Làm bù cho ngày 02/05/2025', 'Worked in exchange for 02/05/2025', 'Thông báo 6150/TB-BLĐTBXH', 'CONFIRMED'),
  ('vn', 1, '2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng 30/4', 'Reunification Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2025-05-01', 'HOLIDAY', 'Ngày Quốc tế Lao động', 'International Labour Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2025-05-02', 'REST', 'Nghỉ hoán đổi, làm bù ngày 26/04/2025', 'Day off swapped, worked on 26/04/2025', 'Thông báo 6150/TB-BLĐTBXH', 'CONFIRMED'),
  ('vn', 1, '2025-09-01', 'HOLIDAY', 'Quốc khánh', 'National Day', 'Thông báo 6150/TB-BLĐTBXH', 'CONFIRMED'),
  ('vn', 1, '2025-09-02', 'HOLIDAY', 'Quốc khánh', 'National Day', 'Thông báo 6150/TB-BLĐTBXH', 'CONFIRMED'),
  ('vn', 1, '2026-01-01', 'HOLIDAY', 'Tết Dương lịch', 'New Year''s Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2026-01-02', 'REST', 'Nghỉ hoán đổi, làm bù ngày 10/01/2026', 'Day off swapped, worked on 10/01/2026', 'Công văn 12729/VPCP-KGVX ngày 25/12/2025', 'CONFIRMED'),
  ('vn', 1, '2026-01-10', 'WORKING', 'Làm bù cho ngày 02/01/2026', 'Worked in exchange for 02/01/2026', 'Công văn 12729/VPCP-KGVX ngày 25/12/2025', 'CONFIRMED'),
  ('vn', 1, '2026-02-16', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo 9441/TB-BNV', 'CONFIRMED'),
  ('vn', 1, '2026-02-17', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo 9441/TB-BNV', 'CONFIRMED'),
  ('vn', 1, '2026-02-18', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo 9441/TB-BNV', 'CONFIRMED'),
  ('vn', 1, '2026-02-19', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo 9441/TB-BNV', 'CONFIRMED'),
  ('vn', 1, '2026-02-20', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Thông báo 9441/TB-BNV', 'CONFIRMED'),
  ('vn', 1, '2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2026-04-27', 'REST', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Compensation day for Hùng Kings'' Commemoration Day', 'Bộ luật Lao động 2019, Điều 111.3', 'CONFIRMED'),
  ('vn', 1, '2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng 30/4', 'Reunification Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2026-05-01', 'HOLIDAY', 'Ngày Quốc tế Lao động', 'International Labour Day', 'Bộ luật Lao động 2019, Điều 112', 'CONFIRMED'),
  ('vn', 1, '2026-08-22', 'WORKING', 'Làm bù cho ngày 31/08/2026', 'Worked in exchange for 31/08/2026', 'Thông báo 9441/TB-BNV', 'VERIFY'),
  ('vn', 1, '2026-08-31', 'REST', 'Nghỉ hoán đổi, làm bù ngày 22/08/2026', 'Day off swapped, worked on 22/08/2026', 'Thông báo 9441/TB-BNV', 'VERIFY'),
  ('vn', 1, '2026-09-01', 'HOLIDAY', 'Quốc khánh', 'National Day', 'Thông báo 9441/TB-BNV', 'CONFIRMED'),
  ('vn', 1, '2026-09-02', 'HOLIDAY', 'Quốc khánh', 'National Day', 'Thông báo 9441/TB-BNV', 'CONFIRMED'),
  ('vn', 1, '2026-11-23', 'WORKING', 'Chưa có quyết định hoán đổi, vẫn là ngày làm việc', 'No swap has been decided, still a working day', 'Lấy ý kiến tháng 9/2026', 'VERIFY'),
  ('vn', 1, '2026-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 'Vietnam Culture Day', 'Nghị quyết 28/2026/QH16', 'VERIFY'),
  ('vn', 1, '2027-01-01', 'HOLIDAY', 'Tết Dương lịch', 'New Year''s Day', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-02-04', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-02-05', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-02-06', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-02-07', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-02-08', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year (Tết)', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-02-09', 'REST', 'Nghỉ bù Tết Nguyên đán', 'Compensation day for Lunar New Year (Tết)', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-02-10', 'REST', 'Nghỉ bù Tết Nguyên đán', 'Compensation day for Lunar New Year (Tết)', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-04-16', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration Day', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-04-30', 'HOLIDAY', 'Ngày Chiến thắng 30/4', 'Reunification Day', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-05-01', 'HOLIDAY', 'Ngày Quốc tế Lao động', 'International Labour Day', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-05-03', 'REST', 'Nghỉ bù Ngày Quốc tế Lao động', 'Compensation day for International Labour Day', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-09-02', 'HOLIDAY', 'Quốc khánh', 'National Day', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-09-03', 'HOLIDAY', 'Quốc khánh', 'National Day', 'Dự kiến theo Bộ luật Lao động 2019, Điều 111 và 112', 'PROJECTED'),
  ('vn', 1, '2027-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 'Vietnam Culture Day', 'Nghị quyết 28/2026/QH16', 'PROJECTED');
