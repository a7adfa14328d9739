package vn.motcua.base.web;

/**
 * One page above this one, for the trail in the head.
 *
 * @param label its name
 * @param path where it is
 */
public record Crumb(String label, String path) {}
