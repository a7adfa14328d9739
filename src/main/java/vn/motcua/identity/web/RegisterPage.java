package vn.motcua.identity.web;

/**
 * A citizen opens an account.
 *
 * @param form what was sent before; its passwords are never shown again
 */
public record RegisterPage(RegisterForm form) {}
