package vn.motcua.admin;

/** The form of a new officer, who gets an account with it. */
public record OfficerNewPage(OfficerForm form) {}
