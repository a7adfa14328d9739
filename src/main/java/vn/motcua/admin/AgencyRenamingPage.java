package vn.motcua.admin;

import vn.motcua.organisation.Agency;

/** The form of a new name of an agency. */
public record AgencyRenamingPage(Agency agency, RenamingForm form) {}
