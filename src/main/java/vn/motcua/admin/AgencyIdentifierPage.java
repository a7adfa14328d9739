package vn.motcua.admin;

import vn.motcua.organisation.Agency;

/** The form of a new identifier of an agency. */
public record AgencyIdentifierPage(Agency agency, IdentifierForm form) {}
