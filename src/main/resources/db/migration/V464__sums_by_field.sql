-- Sums by agency and field, axis 8: as the form of several agencies is printed.
insert into statistics.rollup (axis, level, day, a, b, way,
  received, received_elsewhere, settled_early, settled_on_time, settled_late, late_apologised,
  stopped, refused, overdue, overdue_apologised, waiting, awaiting, awaiting_late, not_accepted,
  withdrawn, digitisable, digitised, results, results_digital, payable, paid, returned,
  returned_by_post, rated, satisfied, apologies, steps_early, steps_on_time, steps_late,
  step_minutes, step_minutes_planned, shared, share_points, contact_points)
select 8, r.level, r.day, r.a, coalesce(p.parent, 0), r.way,
  sum(r.received), sum(r.received_elsewhere), sum(r.settled_early), sum(r.settled_on_time),
  sum(r.settled_late), sum(r.late_apologised), sum(r.stopped), sum(r.refused), sum(r.overdue),
  sum(r.overdue_apologised), sum(r.waiting), sum(r.awaiting), sum(r.awaiting_late), sum(r.not_accepted),
  sum(r.withdrawn), sum(r.digitisable), sum(r.digitised), sum(r.results), sum(r.results_digital),
  sum(r.payable), sum(r.paid), sum(r.returned), sum(r.returned_by_post), sum(r.rated), sum(r.satisfied),
  sum(r.apologies), sum(r.steps_early), sum(r.steps_on_time), sum(r.steps_late), sum(r.step_minutes),
  sum(r.step_minutes_planned), sum(r.shared), sum(r.share_points), sum(r.contact_points)
from statistics.rollup r
left join statistics.member p on p.no = r.b
where r.axis = 4
group by r.level, r.day, r.a, coalesce(p.parent, 0), r.way;

insert into statistics.closed (closing_id, axis, part, a, b, way,
  received, received_elsewhere, settled_early, settled_on_time, settled_late, late_apologised,
  stopped, refused, overdue, overdue_apologised, waiting, awaiting, awaiting_late, not_accepted,
  withdrawn, digitisable, digitised, results, results_digital, payable, paid, returned,
  returned_by_post, rated, satisfied, apologies, steps_early, steps_on_time, steps_late,
  step_minutes, step_minutes_planned, shared, share_points, contact_points)
select r.closing_id, 8, r.part, r.a, coalesce(p.parent, 0), r.way,
  sum(r.received), sum(r.received_elsewhere), sum(r.settled_early), sum(r.settled_on_time),
  sum(r.settled_late), sum(r.late_apologised), sum(r.stopped), sum(r.refused), sum(r.overdue),
  sum(r.overdue_apologised), sum(r.waiting), sum(r.awaiting), sum(r.awaiting_late), sum(r.not_accepted),
  sum(r.withdrawn), sum(r.digitisable), sum(r.digitised), sum(r.results), sum(r.results_digital),
  sum(r.payable), sum(r.paid), sum(r.returned), sum(r.returned_by_post), sum(r.rated), sum(r.satisfied),
  sum(r.apologies), sum(r.steps_early), sum(r.steps_on_time), sum(r.steps_late), sum(r.step_minutes),
  sum(r.step_minutes_planned), sum(r.shared), sum(r.share_points), sum(r.contact_points)
from statistics.closed r
left join statistics.member p on p.no = r.b
where r.axis = 4
group by r.closing_id, r.part, r.a, coalesce(p.parent, 0), r.way;
