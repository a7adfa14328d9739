-- The numbers that the law sets, each with its dates and its source (rule ids: docs/rules.md).
create schema base;

create table base.legal_rule (
  code       text not null,
  value      text not null,
  valid_from date not null,
  valid_to   date,
  source     text not null,
  primary key (code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);

insert into base.legal_rule (code, value, valid_from, valid_to, source) values
  ('R4.max-supplements',            '1',     '2018-06-21', null, 'Nghị định 61/2018/NĐ-CP, Điều 11.2c và 15.3'),
  ('R5.supplement-days',            '3',     '2018-06-21', null, 'Nghị định 61/2018/NĐ-CP, Điều 19.4'),
  ('R10.acceptance-hours',          '8',     '2020-05-22', null, 'Nghị định 45/2020/NĐ-CP, Điều 11'),
  ('R11.transfer-cutoff',           '15:00', '2018-06-21', null, 'Nghị định 61/2018/NĐ-CP; 118/2025/NĐ-CP; 309/2026/NĐ-CP'),
  ('R17.notice-days',               '1',     '2018-06-21', null, 'Nghị định 61/2018/NĐ-CP, Điều 19.9'),
  ('R18.max-extensions',            '1',     '2018-06-21', null, 'Nghị định 61/2018/NĐ-CP, Điều 19.9'),
  ('T7.hours-per-day',              '8',     '2018-06-21', null, 'Thực tiễn: 8 giờ làm việc = 1 ngày làm việc (Nghệ An 3857/QĐ-UBND)'),
  ('T9.same-day-cutoff',            '15:00', '2015-04-10', null, 'Luật Hộ tịch 60/2014/QH13; Nghị định 23/2015/NĐ-CP');
