package vn.motcua.identity.web;

/**
 * Somebody changes their own password.
 *
 * @param username for password managers, which keep it together with the new password
 * @param must whether they have to before they can do anything else
 */
public record PasswordPage(String username, boolean must) {}
