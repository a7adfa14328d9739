package vn.motcua.admin;

import vn.motcua.organisation.Agency;

/** The form of a new unit. */
public record UnitNewPage(Agency agency, UnitForm form) {}
