-- Numbers of the clock that came after V010. A code with "/procedure" is a special law for that procedure.
insert into base.legal_rule (code, value, valid_from, valid_to, source) values
  ('T13.supplement-strategy',       'EXTEND',  '2000-01-01', '2018-06-20', 'Thực tiễn của các hệ thống trước Nghị định 61/2018/NĐ-CP: cộng thêm thời gian chờ'),
  ('T13.supplement-strategy',       'RESTART', '2018-06-21', null, 'Nghị định 61/2018/NĐ-CP, Điều 19.4'),
  ('T11.applies',                   'no',      '2000-01-01', null, 'Chỉ áp dụng cho thủ tục liên thông theo nghị định năm 2025'),
  ('T11.day-ends',                  '17:00',   '2000-01-01', null, 'Nghị định năm 2025 về thủ tục liên thông (hộ kinh doanh, an ninh trật tự, karaoke)'),
  ('T11.day-begins',                '08:00',   '2000-01-01', null, 'Nghị định năm 2025 về thủ tục liên thông (hộ kinh doanh, an ninh trật tự, karaoke)'),
  ('T11.last-minutes',              '60',      '2000-01-01', null, 'Nghị định năm 2025 về thủ tục liên thông (hộ kinh doanh, an ninh trật tự, karaoke)'),
  ('R23.supplement-wait-days',      '15',      '2000-01-01', null, 'Theo mức của nghị định năm 2025 về thủ tục liên thông; thủ tục có quy định riêng theo dòng riêng'),
  ('R23.supplement-wait-days/2.000986', '7',   '2026-09-01', null, 'Liên thông khai sinh, thường trú, bảo hiểm y tế từ 01/9/2026: chờ bổ sung 7 ngày làm việc'),
  ('T10.friday-cutoff',             '15:30',   '2023-10-01', null, 'Mô hình «Ngày thứ Sáu không chờ», Thanh Hà'),
  ('T10.next-morning',              '09:00',   '2023-10-01', null, 'Mô hình «Ngày thứ Sáu không chờ», Thanh Hà');
