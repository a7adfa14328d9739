-- Reports read runs of days of all or many agencies: the day comes before the member.
alter table statistics.rollup
  drop constraint rollup_pkey,
  add primary key (axis, level, day, a, b, way);
