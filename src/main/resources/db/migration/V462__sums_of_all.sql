-- Sums of all agencies at once: axis 7.
insert into statistics.rollup (axis, level, day, a, b, way,
  received, received_elsewhere, settled_early, settled_on_time, settled_late, late_apologised,
  stopped, refused, overdue, overdue_apologised, waiting, awaiting, awaiting_late, not_accepted,
  withdrawn, digitisable, digitised, results, results_digital, payable, paid, returned,
  returned_by_post, rated, satisfied, apologies, steps_early, steps_on_time, steps_late,
  step_minutes, step_minutes_planned, shared, share_points, contact_points)
select 7, level, day, 0, 0, way,
  sum(received), sum(received_elsewhere), sum(settled_early), sum(settled_on_time),
  sum(settled_late), sum(late_apologised), sum(stopped), sum(refused), sum(overdue),
  sum(overdue_apologised), sum(waiting), sum(awaiting), sum(awaiting_late), sum(not_accepted),
  sum(withdrawn), sum(digitisable), sum(digitised), sum(results), sum(results_digital),
  sum(payable), sum(paid), sum(returned), sum(returned_by_post), sum(rated), sum(satisfied),
  sum(apologies), sum(steps_early), sum(steps_on_time), sum(steps_late), sum(step_minutes),
  sum(step_minutes_planned), sum(shared), sum(share_points), sum(contact_points)
from statistics.rollup
where axis = 1
group by level, day, way;

insert into statistics.closed (closing_id, axis, part, a, b, way,
  received, received_elsewhere, settled_early, settled_on_time, settled_late, late_apologised,
  stopped, refused, overdue, overdue_apologised, waiting, awaiting, awaiting_late, not_accepted,
  withdrawn, digitisable, digitised, results, results_digital, payable, paid, returned,
  returned_by_post, rated, satisfied, apologies, steps_early, steps_on_time, steps_late,
  step_minutes, step_minutes_planned, shared, share_points, contact_points)
select closing_id, 7, part, 0, 0, way,
  sum(received), sum(received_elsewhere), sum(settled_early), sum(settled_on_time),
  sum(settled_late), sum(late_apologised), sum(stopped), sum(refused), sum(overdue),
  sum(overdue_apologised), sum(waiting), sum(awaiting), sum(awaiting_late), sum(not_accepted),
  sum(withdrawn), sum(digitisable), sum(digitised), sum(results), sum(results_digital),
  sum(payable), sum(paid), sum(returned), sum(returned_by_post), sum(rated), sum(satisfied),
  sum(apologies), sum(steps_early), sum(steps_on_time), sum(steps_late), sum(step_minutes),
  sum(step_minutes_planned), sum(shared), sum(share_points), sum(contact_points)
from statistics.closed
where axis = 1
group by closing_id, part, way;
