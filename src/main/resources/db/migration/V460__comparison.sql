-- By what agencies are compared. No text of law sets these numbers.
insert into base.legal_rule (code, value, valid_from, valid_to, source) values
  ('F15.fewest', '30',  '2018-06-21', null, 'Cài đặt: tỷ lệ của ít hồ sơ hơn ngần ấy thì không xếp hạng'),
  ('F15.large',  '300', '2018-06-21', null, 'Cài đặt: tiếp nhận từ ngần ấy hồ sơ trong 30 ngày là đơn vị nhiều hồ sơ');
