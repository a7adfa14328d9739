package vn.motcua.admin;

/** The administrators' first page; what it offers is the menu. */
public record AdminHomePage() {}
