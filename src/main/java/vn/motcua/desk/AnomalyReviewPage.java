package vn.motcua.desk;

import vn.motcua.statistics.AnomalyKind;

/** Writing down what a finding was. */
public record AnomalyReviewPage(String code, AnomalyKind kind, int number, String comment) {}
