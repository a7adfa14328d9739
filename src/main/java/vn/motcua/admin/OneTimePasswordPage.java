package vn.motcua.admin;

import vn.motcua.organisation.Officer;

/** A password to hand over to an officer; it is shown this once. */
public record OneTimePasswordPage(Officer officer, String password) {}
