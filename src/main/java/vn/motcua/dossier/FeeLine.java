package vn.motcua.dossier;

/**
 * One fee of a dossier as quoted at filing.
 *
 * @param name what is paid for
 * @param amount in đồng, 0 when exempt
 * @param reason how it was computed, or why it is free
 */
public record FeeLine(String name, long amount, String reason) {}
